import type { Limits } from '@samtavle/shared/protocol/limits'
import { runAfter } from '../run-after.ts'
import { Answers, type Question } from './answers.ts'
import { applyChanges, type Outcome } from './apply-changes.ts'
import type { Audience } from './audience.ts'
import type { BoardLog } from './board-log.ts'
import { conclude, type Arrival } from './conclude.ts'
import { roundPause } from './pace.ts'

export interface RoundsOptions {
  readonly log: BoardLog
  readonly audience: Audience
  readonly limits: Limits
  /** The board in memory can't be trusted any more, or is ahead of its log. */
  readonly onFailure: (what: string, error: unknown) => void
}

/**
 * What people send gathers; a round applies it, puts it on disk in one commit, and only then tells everybody in one
 * frame. Nobody ever sees what a crash could take away.
 */
export class Rounds {
  readonly #log: BoardLog
  readonly #audience: Audience
  readonly #options: RoundsOptions
  readonly #answers: Answers
  #arrivals: Arrival[] = []
  #questions: Question[] = []
  #gathered = 0
  #callOff: (() => void) | undefined
  #applying = false
  #startedAt = -Infinity
  #toldAt = -Infinity
  #open = true

  constructor(options: RoundsOptions) {
    this.#options = options
    this.#log = options.log
    this.#audience = options.audience
    this.#answers = new Answers(options.log.board.doc)
    options.log.observe(() => this.#onChange())
  }

  take(arrival: Arrival): void {
    this.#arrivals.push(arrival)
    this.#gathered += arrival.update.length
    if (this.#gathered > this.#options.limits.gatheredBytes) this.#fail('the disk is too slow', undefined)
    this.plan()
  }

  /** Answered as soon as all of the board is on disk. */
  ask(question: Question): void {
    this.#questions.push(question)
    this.plan()
  }

  /** There is something to do or to tell. */
  plan(): void {
    if (this.#callOff || !this.#open) return
    this.#callOff = runAfter(this.#dueAt() - performance.now(), () => {
      this.#callOff = undefined
      this.#run()
    })
  }

  /** Resolves when all that has come in so far is on disk, or can't be. */
  async settle(): Promise<void> {
    while (this.#open && (this.#arrivals.length > 0 || !this.#log.durable)) {
      this.#run()
      await this.#log.settled()
    }
  }

  stop(): void {
    this.#open = false
    this.#callOff?.()
  }

  #dueAt(): number {
    const pause = roundPause(this.#audience.size)
    // When an append lands it takes presence along: telling that by itself is for disks that are really slow.
    return this.#log.appending ? this.#toldAt + 2 * pause : this.#startedAt + pause
  }

  #run(): void {
    if (!this.#open) return
    // A slow disk holds back the document, but not presence. What has gathered goes when the append has landed.
    if (this.#log.appending) return this.#tell([])
    this.#startedAt = performance.now()
    const arrivals = this.#arrivals
    const questions = this.#questions
    this.#arrivals = []
    this.#questions = []
    this.#gathered = 0
    if (!this.#apply(arrivals)) return
    if (this.#log.durable) this.#land(arrivals, questions, [])
    else void this.#append(arrivals, questions)
  }

  /** False when the room has ended by it. */
  #apply(arrivals: readonly Arrival[]): boolean {
    if (arrivals.length === 0) return true
    this.#applying = true
    try {
      const outcomes = applyChanges(this.#log.board, arrivals)
      for (const [index, outcome] of outcomes.entries()) this.#conclude(arrivals[index], outcome)
    } catch (error) {
      this.#fail('a change could not be applied', error)
    }
    this.#applying = false
    return this.#open
  }

  #conclude(arrival: Arrival | undefined, outcome: Outcome): void {
    if (arrival) conclude(arrival, outcome, this.#log.board)
    if (outcome.kind === 'broke') this.#fail('a change broke the board', outcome.error)
  }

  async #append(arrivals: readonly Arrival[], questions: readonly Question[]): Promise<void> {
    try {
      const updates = await this.#log.append()
      if (this.#open) this.#land(arrivals, questions, updates)
    } catch (error) {
      this.#fail('the log could not be written', error)
    }
  }

  /** What the round brought is on disk. */
  #land(arrivals: readonly Arrival[], questions: readonly Question[], updates: readonly Uint8Array[]): void {
    this.#tell(updates)
    for (const { session } of arrivals) session.acknowledge()
    // What was changed here meanwhile isn't on disk yet, and an answer would give it away.
    if (this.#log.durable) for (const question of questions) this.#answers.give(question)
    else this.#questions.unshift(...questions)
    // What was planned for while the disk was busy would come too late now.
    this.#callOff?.()
    this.#callOff = undefined
    if (this.#arrivals.length > 0 || this.#questions.length > 0 || !this.#log.durable) this.plan()
  }

  #tell(updates: readonly Uint8Array[]): void {
    this.#toldAt = performance.now()
    this.#audience.tell(updates)
  }

  #onChange(): void {
    this.#answers.forget()
    if (!this.#applying) this.plan()
  }

  #fail(what: string, error: unknown): void {
    if (this.#open) this.#options.onFailure(what, error)
  }
}
