import type { Role } from '@samtavle/shared/access/person'
import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import type { AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import type { LogStore } from '../stores/log-store.ts'
import { Audience } from './audience.ts'
import { BoardLog } from './board-log.ts'
import type { Connection } from './connection.ts'
import type { Meter } from './meter.ts'
import type { Report } from './report.ts'
import { Rounds } from './rounds.ts'
import { Session, type Host } from './session.ts'

export interface RoomOptions {
  readonly limits: Limits
  readonly log: LogStore
  /** Told when the room ends by itself; its log must not be read before `ended`. */
  readonly onEnd: (ended: Promise<void>) => void
  /** Told when nobody can come in any more, however it ended. */
  readonly onClose: (room: Room) => void
  readonly report: Report
  readonly meter: Meter
}

/** The people on one board, from the first who opens it until it falls asleep, is closed, or can't be trusted. */
export class Room implements Host {
  readonly boardId: string
  /** What participants may do, as the step says. */
  policy: Policy = freePolicy
  readonly #options: RoomOptions
  readonly #log: BoardLog
  readonly #audience: Audience
  readonly #rounds: Rounds
  readonly #beat: NodeJS.Timeout
  #idle: NodeJS.Timeout | undefined
  #visits = 0
  #open = true

  private constructor(boardId: string, log: BoardLog, options: RoomOptions) {
    const { limits } = options
    this.boardId = boardId
    this.#options = options
    this.#log = log
    this.#audience = new Audience(limits)
    const onFailure = (what: string, error: unknown) => this.#end(what, error)
    this.#rounds = new Rounds({ log, audience: this.#audience, limits, onFailure })
    this.#beat = setInterval(() => this.#onBeat(), limits.keepaliveMs)
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
    return this.#audience.size
  }

  /** What the people here haven't taken yet, each counted by itself. */
  get bufferedBytes(): number {
    return this.#audience.bufferedBytes
  }

  /** Whether what people change here can be put on disk. */
  get storeWorks(): boolean {
    return true
  }

  join(connection: Connection, who: PresenceUser, { wantsAck = false } = {}): Session {
    const session = new Session(connection, who, this, { limits: this.#options.limits, wantsAck })
    if (!this.#open) {
      session.close(closeCodes.overloaded, 'the board is closing')
      return session
    }
    clearTimeout(this.#idle)
    this.#visits += 1
    this.#audience.enter(session)
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
  settle(): Promise<void> {
    return this.#rounds.settle()
  }

  /** Sends everybody away. Resolves when nothing of this room is under way any more. */
  async close(code: number, reason: string): Promise<void> {
    if (!this.#open) return
    this.#open = false
    this.#options.onClose(this)
    clearTimeout(this.#idle)
    clearInterval(this.#beat)
    this.#rounds.stop()
    for (const session of this.#audience.sessions) session.close(code, reason)
    await this.#log.settled()
    this.#log.close()
  }

  /** Sends away whoever has come in that role; the others notice nothing. */
  expel(role: Role, code: number, reason: string): void {
    for (const session of this.#audience.sessions) if (session.who.role === role) session.close(code, reason)
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
    this.#rounds.take({ session, update, who: session.who, isStep2 })
  }

  answer(session: Session, stateVector: Uint8Array): void {
    this.#rounds.ask({ session, stateVector })
  }

  hear(session: Session, states: readonly AwarenessState[]): void {
    this.#audience.hear(session, states)
    if (this.#audience.stirring) this.#rounds.plan()
  }

  showEverybody(session: Session): void {
    this.#audience.showEverybody(session)
  }

  left(session: Session): void {
    this.#audience.leave(session)
    if (this.#audience.stirring) this.#rounds.plan()
    if (this.people === 0) this.stayAwake()
  }

  #onBeat(): void {
    this.#audience.beat()
    if (this.#audience.stirring) this.#rounds.plan()
  }

  async #fallAsleep(): Promise<void> {
    const visits = this.#visits
    await this.settle()
    try {
      await this.#log.compact(this.#options.limits.compactAbove)
    } catch (error) {
      this.#options.report({ event: 'compaction-failed', boardId: this.boardId, error })
    }
    if (!this.#open || visits !== this.#visits || !this.#log.durable) return
    this.#options.onEnd(this.close(closeCodes.restarting, 'nobody is here'))
  }

  /** Whoever is here loads the board anew. */
  #end(what: string, error: unknown): void {
    if (!this.#open) return
    this.#options.report({ event: 'broke-down', boardId: this.boardId, reason: what, error })
    this.#options.onEnd(this.close(closeCodes.overloaded, what))
  }
}
