import type { Role } from '@samtavle/shared/access/person'
import type { Board } from '@samtavle/shared/board/board'
import { encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { encode } from '@samtavle/shared/protocol/codec'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import type { LogStore } from '../stores/log-store.ts'
import { applyChanges, type Change, type Outcome } from './apply-changes.ts'
import { BoardLog } from './board-log.ts'
import type { Connection } from './connection.ts'
import { roundPause } from './pace.ts'
import { RoomPresence } from './room-presence.ts'
import { Session, type Host } from './session.ts'

export interface RoomOptions {
  readonly limits: Limits
  readonly log: LogStore
  /** Told when the room ends by itself; its log must not be read before `ended`. */
  readonly onEnd: (ended: Promise<void>) => void
  readonly report: (what: string, error: unknown) => void
}

interface Arrival extends Change {
  readonly session: Session
  readonly isStep2: boolean
}

interface Question {
  readonly session: Session
  readonly stateVector: Uint8Array
}

/** Tells stock clients that the line lives; presence of nobody. */
const keepAlive: readonly Uint8Array[] = [encode({ type: 'awareness', states: encodeStates([]) })]

/**
 * The people on one board. What they send gathers; a round applies it, puts it on disk in one commit, and only then
 * tells everybody in one frame. Nobody ever sees what a crash could take away.
 */
export class Room implements Host {
  readonly boardId: string
  readonly #options: RoomOptions
  readonly #log: BoardLog
  readonly #presence: RoomPresence
  readonly #sessions = new Set<Session>()
  readonly #beat: NodeJS.Timeout
  #arrivals: Arrival[] = []
  #questions: Question[] = []
  #gathered = 0
  #scheduled = false
  #inRound = false
  #lastRound = -Infinity
  /** The answer for who has nothing yet: the same for all until the board changes, and many come at once. */
  #whole: Uint8Array | undefined
  #idle: NodeJS.Timeout | undefined
  #visits = 0
  #open = true

  private constructor(boardId: string, log: BoardLog, options: RoomOptions) {
    this.boardId = boardId
    this.#options = options
    this.#log = log
    this.#presence = new RoomPresence(options.limits.presenceBytes)
    this.#beat = setInterval(() => this.#onBeat(), options.limits.keepaliveMs)
    log.observe(() => this.#onChange())
    this.stayAwake()
  }

  /** Rejects when the board's log can't be read whole; there is no room then. */
  static async open(boardId: string, options: RoomOptions): Promise<Room> {
    return new Room(boardId, await BoardLog.open(boardId, options.log), options)
  }

  /** Changes made to it here are stored and sent like anybody's. */
  get board(): Board {
    return this.#log.board
  }

  get open(): boolean {
    return this.#open
  }

  get people(): number {
    return this.#sessions.size
  }

  join(connection: Connection, who: PresenceUser, { wantsAck = false } = {}): Session {
    const session = new Session(connection, who, this, { limits: this.#options.limits, wantsAck })
    if (!this.#open) {
      session.close(closeCodes.overloaded, 'the board is closing')
      return session
    }
    clearTimeout(this.#idle)
    this.#visits += 1
    this.#sessions.add(session)
    session.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.board.doc) })
    this.showEverybody(session)
    return session
  }

  /** Somebody is about to need it: an empty room stays for a while from now. */
  stayAwake(): void {
    this.#visits += 1
    clearTimeout(this.#idle)
    if (this.#open && this.people === 0) {
      this.#idle = setTimeout(() => void this.#fallAsleep(), this.#options.limits.idleMs)
    }
  }

  /** Resolves when all that has come in so far is on disk, or the room has ended because it can't be. */
  async settle(): Promise<void> {
    while (this.#open && (this.#arrivals.length > 0 || !this.#log.durable)) {
      this.#runRound()
      await this.#log.settled()
    }
  }

  /** Sends everybody away. Resolves when nothing of this room is under way any more. */
  async close(code: number, reason: string): Promise<void> {
    if (!this.#open) return
    this.#open = false
    clearTimeout(this.#idle)
    clearInterval(this.#beat)
    for (const session of this.#sessions) session.close(code, reason)
    await this.#log.settled()
    this.#log.close()
  }

  /** Sends away whoever has come in that role; the others notice nothing. */
  expel(role: Role, code: number, reason: string): void {
    for (const session of this.#sessions) if (session.who.role === role) session.close(code, reason)
  }

  /** Sends people away one by one over that time, so that they don't all come back at once; then closes. */
  async drain(overMs: number): Promise<void> {
    const sessions = [...this.#sessions]
    for (const [index, session] of sessions.entries()) {
      const after = (index / sessions.length) * overMs
      setTimeout(() => session.close(closeCodes.restarting, 'the server restarts'), after)
    }
    if (sessions.length > 0) await new Promise((resolve) => setTimeout(resolve, overMs))
    await this.settle()
    await this.close(closeCodes.restarting, 'the server restarts')
  }

  take(session: Session, update: Uint8Array, isStep2: boolean): void {
    this.#arrivals.push({ session, update, who: session.who, isStep2 })
    this.#gathered += update.length
    if (this.#gathered > this.#options.limits.gatheredBytes) this.#end('the disk is too slow', undefined)
    this.#schedule()
  }

  answer(session: Session, stateVector: Uint8Array): void {
    this.#questions.push({ session, stateVector })
    this.#schedule()
  }

  hear(session: Session, states: readonly AwarenessState[]): void {
    const back = this.#presence.hear(session, states, performance.now())
    if (back) session.send({ type: 'awareness', states: encodeStates([back]) })
    if (this.#presence.changed) this.#schedule()
  }

  showEverybody(session: Session): void {
    const states = this.#presence.everybody()
    if (states) session.send({ type: 'awareness', states })
  }

  left(session: Session): void {
    this.#sessions.delete(session)
    this.#presence.leave(session, performance.now())
    if (this.#presence.changed) this.#schedule()
    if (this.people === 0) this.stayAwake()
  }

  #onChange(): void {
    this.#whole = undefined
    if (!this.#inRound) this.#schedule()
  }

  #schedule(): void {
    if (this.#scheduled || !this.#open) return
    this.#scheduled = true
    const run = () => {
      this.#scheduled = false
      this.#runRound()
    }
    const wait = this.#lastRound + roundPause(this.people) - performance.now()
    if (wait > 0) setTimeout(run, wait)
    else setImmediate(run)
  }

  #runRound(): void {
    if (!this.#open) return
    this.#lastRound = performance.now()
    // A slow disk holds back the document, but not presence. What has gathered goes when the append has landed.
    if (this.#log.appending) return this.#tell([])
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
    this.#inRound = true
    try {
      const outcomes = applyChanges(this.board, arrivals)
      arrivals.forEach((arrival, index) => this.#conclude(arrival, outcomes[index]))
    } catch (error) {
      this.#end('a change could not be applied', error)
    }
    this.#inRound = false
    return this.#open
  }

  #conclude({ session, isStep2 }: Arrival, outcome: Outcome | undefined): void {
    switch (outcome?.kind) {
      case 'apply':
      case 'known':
        return session.took(isStep2)
      case 'gap':
        if (session.wait(isStep2, () => Y.encodeStateVector(this.board.doc))) return undefined
        return session.close(closeCodes.forked, 'the document has split from the board')
      case 'refuse':
        return session.refuse(outcome.code, outcome.reason)
      case 'broke':
        session.close(closeCodes.badFrame, 'a broken update')
        return this.#end('a change broke the board', outcome.error)
      case undefined:
        return undefined
    }
  }

  async #append(arrivals: readonly Arrival[], questions: readonly Question[]): Promise<void> {
    try {
      const updates = await this.#log.append()
      if (this.#open) this.#land(arrivals, questions, updates)
    } catch (error) {
      this.#end('the log could not be written', error)
    }
  }

  /** What the round brought is on disk. */
  #land(arrivals: readonly Arrival[], questions: readonly Question[], updates: readonly Uint8Array[]): void {
    this.#tell(updates)
    for (const { session } of arrivals) session.acknowledge()
    // What was changed here meanwhile isn't on disk yet, and an answer would give it away.
    if (this.#log.durable) for (const question of questions) this.#answer(question)
    else this.#questions.unshift(...questions)
    if (this.#arrivals.length > 0 || this.#questions.length > 0 || !this.#log.durable) this.#schedule()
  }

  #tell(updates: readonly Uint8Array[]): void {
    const changes = this.#presence.takeChanges()
    const documents = updates.map((update) => encode({ type: 'update', update }))
    const presence = changes ? [encode({ type: 'awareness', states: changes })] : []
    if (documents.length + presence.length === 0) return
    const round = { documents, presence, all: [...documents, ...presence] }
    for (const session of this.#sessions) session.tell(round)
  }

  #answer({ session, stateVector }: Question): void {
    try {
      const isEmpty = Y.decodeStateVector(stateVector).size === 0
      session.sendStep2(isEmpty ? (this.#whole ??= this.#step2()) : this.#step2(stateVector))
    } catch {
      session.close(closeCodes.badFrame, 'not a state vector')
    }
  }

  #step2(stateVector?: Uint8Array): Uint8Array {
    return encode({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.board.doc, stateVector) })
  }

  #onBeat(): void {
    for (const session of this.#sessions) session.keepAlive(keepAlive)
    this.#presence.expire(this.#options.limits.presenceMs, performance.now())
    if (this.#presence.changed) this.#schedule()
  }

  async #fallAsleep(): Promise<void> {
    const visits = this.#visits
    await this.settle()
    try {
      await this.#log.compact(this.#options.limits.compactAbove)
    } catch (error) {
      this.#options.report('a log could not be compacted', error)
    }
    if (!this.#open || visits !== this.#visits || !this.#log.durable) return
    this.#options.onEnd(this.close(closeCodes.restarting, 'nobody is here'))
  }

  /** The board in memory can't be trusted, or is ahead of its log: whoever is here loads it anew. */
  #end(what: string, error: unknown): void {
    if (!this.#open) return
    this.#options.report(what, error)
    this.#options.onEnd(this.close(closeCodes.overloaded, what))
  }
}
