import type { Limits } from '@samtavle/shared/protocol/limits'
import { runAfter } from '../../timing/run-after.ts'
import type { Audience } from '../audience/audience.ts'
import { applyChanges, type Outcome } from '../law/apply-changes.ts'
import type { Law } from '../law/law.ts'
import type { BoardLog } from '../log/board-log.ts'
import type { Meter } from '../meter.ts'
import type { Session } from '../sessions/session.ts'
import { Answers } from './answers.ts'
import { conclude, type Arrival } from './conclude.ts'
import { tickPause } from './tick-pause.ts'
import type { StoreWatch } from './store-watch.ts'
import { vectorBefore } from './vector-before.ts'

export interface TicksOptions {
  readonly log: BoardLog
  readonly law: Law
  readonly audience: Audience
  readonly storeWatch: StoreWatch
  readonly limits: Limits
  readonly meter: Meter
  readonly onPutBack: (session: Session) => void
  /** The board in memory can't be trusted any more, or too much has gathered in it. */
  readonly onFailure: (what: string, error: unknown) => void
}

/** Between two looks at who has room for an answer by now. */
const lookAgainMs = 100

/**
 * What people send gathers; a tick applies it, puts it on disk in one commit, and only then tells everybody in one
 * frame. Nobody ever sees what a crash could take away. What the disk refuses is tried again, and holds back all but
 * presence meanwhile.
 */
export class Ticks {
  readonly #log: BoardLog
  readonly #audience: Audience
  readonly #options: TicksOptions
  readonly #answers: Answers
  #arrivals: Arrival[] = []
  #gathered = 0
  #callOff: (() => void) | undefined
  #lookAgain: NodeJS.Timeout | undefined
  /** Waits for the next try to append. */
  #wake: (() => void) | undefined
  #settling: (() => void)[] = []
  #applying = false
  #held = false
  /** Something is on its way to the disk. */
  #appending = false
  #startedAt = -Infinity
  #toldAt = -Infinity
  #open = true

  constructor(options: TicksOptions) {
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
  owe(session: Session): void {
    this.#answers.owe(session)
    this.plan()
  }

  leave(session: Session): void {
    this.#answers.leave(session)
  }

  /** There is something to do or to tell. */
  plan(): void {
    if (this.#callOff || !this.#open) return
    this.#callOff = runAfter(this.#dueAt() - performance.now(), () => {
      this.#callOff = undefined
      this.#run()
    })
  }

  /** Resolves when all that has come in so far is on disk, or can't be any more. */
  async settle(): Promise<void> {
    while (this.#isOwing()) {
      this.#run()
      if (this.#isOwing()) await new Promise<void>((resolve) => void this.#settling.push(resolve))
    }
  }

  /** From when it resolves on, what comes in waits, unapplied and unanswered. */
  async hold(): Promise<void> {
    await this.settle()
    this.#held = true
  }

  release(): void {
    this.#held = false
    if (this.#hasArrivals) this.plan()
  }

  stop(): void {
    this.#open = false
    this.#callOff?.()
    this.#wake?.()
    clearTimeout(this.#lookAgain)
    this.#options.storeWatch.stop()
    this.#endTurn()
  }

  #isOwing(): boolean {
    return this.#open && (this.#hasArrivals || !this.#log.durable)
  }

  get #hasArrivals(): boolean {
    return !this.#held && this.#arrivals.length > 0
  }

  #endTurn(): void {
    const settling = this.#settling
    this.#settling = []
    for (const resolve of settling) resolve()
  }

  #dueAt(): number {
    const pause = tickPause(this.#audience.size)
    // When an append lands it takes presence along: telling that by itself is for disks that are really slow.
    return this.#appending ? this.#toldAt + 2 * pause : this.#startedAt + pause
  }

  #run(): void {
    if (!this.#open) return
    // A slow disk holds back the document, but not presence. What has gathered goes when the append has landed.
    if (this.#appending) return this.#tell([])
    this.#startedAt = performance.now()
    const arrivals = this.#takeArrivals()
    if (!this.#apply(arrivals)) return
    if (this.#log.durable) this.#land(arrivals, [])
    else void this.#append(arrivals)
  }

  #takeArrivals(): readonly Arrival[] {
    if (this.#held) return []
    const arrivals = this.#arrivals
    this.#arrivals = []
    this.#gathered = 0
    return arrivals
  }

  /** False when the room has ended by it. */
  #apply(arrivals: readonly Arrival[]): boolean {
    if (arrivals.length === 0) return true
    this.#applying = true
    try {
      // Whoever it is may have become something else since they sent it.
      const changes = arrivals.map((arrival) => ({ ...arrival, who: arrival.session.who }))
      const outcomes = applyChanges(this.#options.law, changes)
      for (const [index, outcome] of outcomes.entries()) this.#conclude(arrivals[index], outcome)
      this.#options.meter.tick(arrivals.length)
    } catch (error) {
      this.#fail('a change could not be applied', error)
    }
    this.#applying = false
    return this.#open
  }

  #conclude(arrival: Arrival | undefined, outcome: Outcome): void {
    if (arrival) conclude(arrival, outcome, this.#log.board)
    if (arrival && outcome.kind === 'put-back') this.#options.onPutBack(arrival.session)
    if (outcome.kind === 'broke') this.#fail('a change broke the board', outcome.error)
  }

  /** One at a time, until it is on disk or the room ends. */
  async #append(arrivals: readonly Arrival[]): Promise<void> {
    this.#appending = true
    let updates: readonly Uint8Array[] | undefined
    while (!updates && this.#open) updates = await this.#tryToAppend()
    this.#appending = false
    if (updates && this.#open) this.#land(arrivals, updates)
  }

  async #tryToAppend(): Promise<readonly Uint8Array[] | undefined> {
    const { storeWatch, limits } = this.#options
    storeWatch.begin()
    try {
      const updates = await this.#log.append()
      storeWatch.landed()
      return updates
    } catch (error) {
      if (!this.#open) return undefined
      storeWatch.failed(error)
      await this.#pause(limits.retryAppendMs)
      return undefined
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** What the tick brought is on disk. */
  #land(arrivals: readonly Arrival[], updates: readonly Uint8Array[]): void {
    this.#tell(updates)
    for (const { session } of arrivals) session.acknowledge()
    this.#options.storeWatch.rest(this.#isOwing())
    // What was changed here meanwhile isn't on disk yet, and an answer would give it away.
    if (this.#log.durable) this.#answers.give()
    // What was planned for while the disk was busy would come too late now.
    this.#callOff?.()
    this.#callOff = undefined
    this.#endTurn()
    if (this.#hasArrivals || !this.#log.durable || this.#answers.more) this.plan()
    else if (this.#answers.someWait) this.#lookAgainLater()
  }

  #lookAgainLater(): void {
    clearTimeout(this.#lookAgain)
    this.#lookAgain = setTimeout(() => this.plan(), lookAgainMs)
  }

  #tell(updates: readonly Uint8Array[]): void {
    this.#toldAt = performance.now()
    this.#audience.tell(updates, () => vectorBefore(this.#log, updates))
    if (updates.length > 0) this.#options.meter.fannedOut(performance.now() - this.#toldAt)
  }

  #onChange(): void {
    this.#answers.forget()
    if (!this.#applying) this.plan()
  }

  #fail(what: string, error: unknown): void {
    if (this.#open) this.#options.onFailure(what, error)
  }
}
