import type { Role } from '@samtavle/shared/access/person'
import type { Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import type { AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import { PersonBuckets } from '../../timing/person-buckets.ts'
import { Audience } from '../audience/audience.ts'
import type { Connection } from '../connection.ts'
import { isTheirs } from '../law/admit.ts'
import { Law, type Rules } from '../law/law.ts'
import { BoardLog, type BoardLogOptions } from '../log/board-log.ts'
import type { Meter, Refusal } from '../meter.ts'
import { Ticks } from '../ticks/ticks.ts'
import { StoreWatch } from '../ticks/store-watch.ts'
import { Session, type Host } from '../sessions/session.ts'

export interface RoomOptions extends BoardLogOptions {
  readonly limits: Limits
  /** Told when the room ends by itself; its log must not be read before `ended`. */
  readonly onEnd: (ended: Promise<void>) => void
  /** Told when nobody can come in any more, however it ended. */
  readonly onClose: (room: Room) => void
  readonly meter: Meter
  readonly rules: Rules
}

/** The people on one board, from the first who opens it until it falls asleep, is closed, or can't be trusted. */
export class Room implements Host {
  readonly boardId: string
  readonly #options: RoomOptions
  readonly #log: BoardLog
  readonly #law: Law
  readonly #audience: Audience
  readonly #questions: PersonBuckets
  readonly #storeWatch: StoreWatch
  readonly #ticks: Ticks
  readonly #beat: NodeJS.Timeout
  #idle: NodeJS.Timeout | undefined
  #visits = 0
  #open = true

  private constructor(boardId: string, log: BoardLog, options: RoomOptions) {
    const { limits, meter } = options
    this.boardId = boardId
    this.#options = options
    this.#log = log
    this.#law = new Law(log.board, log.clients, options.rules)
    this.#audience = new Audience(limits, (client, personId) => isTheirs(client, personId, this.#law))
    this.#questions = new PersonBuckets(limits.questionsPerSecond, limits.questionsAtOnce)
    this.#storeWatch = new StoreWatch({
      limits,
      meter,
      onTrouble: (error) => this.#onTrouble(error),
      onRelief: (ms) => this.#onRelief(ms),
    })
    this.#ticks = new Ticks({
      log,
      law: this.#law,
      audience: this.#audience,
      storeWatch: this.#storeWatch,
      limits,
      meter,
      onPutBack: (session) => this.#onPutBack(session),
      onFailure: (what, error) => this.#end(what, error),
    })
    this.#beat = setInterval(() => this.#onBeat(), limits.keepaliveMs)
    this.stayAwake()
  }

  /** Rejects when the board's log can't be read whole; there is no room then. */
  static async open(boardId: string, options: RoomOptions): Promise<Room> {
    return new Room(boardId, await BoardLog.open(boardId, options), options)
  }

  /** Changes made to it here are stored and sent like anybody's. */
  get board(): Board {
    return this.#log.board
  }

  /** Grows when the board gets another document. */
  get generation(): number {
    return this.#log.generation
  }

  /** What participants may do, as the step says. */
  get policy(): Policy {
    return this.#law.policy
  }

  set policy(policy: Policy) {
    this.#law.policy = policy
  }

  get open(): boolean {
    return this.#open
  }

  get people(): number {
    return this.#audience.size
  }

  /** What the people here haven't taken yet, each counted by itself. */
  get bufferedBytes(): number {
    return this.#audience.bufferedBytes
  }

  /** Whether what people change here can be put on disk. */
  get storeWorks(): boolean {
    return this.#storeWatch.works
  }

  join(connection: Connection, who: PresenceUser, { wantsAck = false } = {}): Session {
    const { limits, meter } = this.#options
    const session = new Session(connection, who, this, { limits, meter, wantsAck })
    if (!this.#open) {
      session.close(closeCodes.overloaded, 'the board is closing')
      return session
    }
    if (this.#audience.countOf(who.id) >= limits.connectionsPerPerson) {
      session.turnAway(closeCodes.rateLimited, 'too-many-connections', 'too many connections')
      return session
    }
    clearTimeout(this.#idle)
    this.#visits += 1
    this.#audience.enter(session)
    session.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.board.doc) })
    this.showEverybody(session)
    if (!this.storeWorks) session.tellStorage(false)
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
  settle(): Promise<void> {
    return this.#ticks.settle()
  }

  /** Stores what has come in, and lets what comes from then on wait. */
  hold(): Promise<void> {
    return this.#ticks.hold()
  }

  /** Takes what has waited. */
  release(): void {
    this.#ticks.release()
  }

  /** Sends everybody away. Resolves when nothing of this room is under way any more. */
  async close(code: number, reason: string): Promise<void> {
    if (!this.#open) return
    this.#open = false
    this.#options.onClose(this)
    clearTimeout(this.#idle)
    clearInterval(this.#beat)
    this.#ticks.stop()
    for (const session of this.#audience.sessions) session.close(code, reason)
    await this.#log.settled()
    this.#log.close()
  }

  /** Sends those people away; the others notice nothing. */
  expel(people: ReadonlySet<string>, code: number, reason: string): void {
    for (const session of this.#audience.sessions) if (people.has(session.who.id)) session.close(code, reason)
  }

  /** What they may do from now on, also with what they have sent and nobody has judged yet. */
  setRole(personId: string, role: Role): void {
    for (const session of this.#audience.sessions) {
      if (session.who.id === personId) this.#audience.setRole(session, role)
    }
    if (this.#audience.stirring) this.#ticks.plan()
  }

  /** Sends people away one by one over that time, so that they don't all come back at once; then closes. */
  async drain(overMs: number): Promise<void> {
    const { sessions } = this.#audience
    for (const [index, session] of sessions.entries()) {
      const after = (index / sessions.length) * overMs
      setTimeout(() => session.close(closeCodes.restarting, 'the server restarts'), after)
    }
    if (sessions.length > 0) await new Promise((resolve) => setTimeout(resolve, overMs))
    await this.settle()
    await this.close(closeCodes.restarting, 'the server restarts')
  }

  take(session: Session, update: Uint8Array, isStep2: boolean): void {
    this.#ticks.take({ session, update, isStep2 })
  }

  mayAsk({ who }: Session): boolean {
    return this.#questions.take(who.id, performance.now())
  }

  owe(session: Session): void {
    this.#ticks.owe(session)
  }

  hear(session: Session, states: readonly AwarenessState[]): void {
    this.#audience.hear(session, states)
    if (this.#audience.stirring) this.#ticks.plan()
  }

  showEverybody(session: Session): void {
    this.#audience.showEverybody(session)
  }

  refused({ who }: Session, reason: Refusal, detail: string): void {
    const { meter, report } = this.#options
    meter.refused(reason)
    report({ event: 'refused', boardId: this.boardId, reason, participantId: who.id, detail })
  }

  left(session: Session): void {
    this.#audience.leave(session)
    this.#ticks.leave(session)
    if (this.#audience.stirring) this.#ticks.plan()
    if (this.people === 0) this.stayAwake()
  }

  #onBeat(): void {
    this.#audience.beat()
    if (this.#audience.stirring) this.#ticks.plan()
  }

  #onTrouble(error: unknown): void {
    this.#options.report({ event: 'store-fails', boardId: this.boardId, error })
    this.#audience.tellStorage(false)
  }

  #onRelief(ms: number): void {
    this.#options.report({ event: 'store-works', boardId: this.boardId, ms })
    this.#audience.tellStorage(true)
  }

  #onPutBack({ who }: Session): void {
    this.#options.meter.putBack()
    this.#options.report({ event: 'put-back', boardId: this.boardId, participantId: who.id })
  }

  async #fallAsleep(): Promise<void> {
    const visits = this.#visits
    await this.settle()
    await this.#log.compact(this.#options.limits.compactAbove)
    if (!this.#open || visits !== this.#visits || !this.#log.durable) return
    this.#options.onEnd(this.close(closeCodes.restarting, 'nobody is here'))
  }

  /** Whoever is here loads the board anew. */
  #end(what: string, error: unknown): void {
    if (!this.#open) return
    this.#options.meter.brokeDown()
    this.#options.report({ event: 'broke-down', boardId: this.boardId, reason: what, error })
    this.#options.onEnd(this.close(closeCodes.overloaded, what))
  }
}
