import type { AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { decodeStates } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { BadFrame, decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import type { Connection } from '../connection.ts'
import type { Meter, Refusal } from '../meter.ts'
import { Allowance } from './allowance.ts'
import { Reader, type Tick } from './reader.ts'

/** What a session needs of its room. */
export interface Host {
  /** Whether whoever it is hasn't asked too much yet, by this connection or another. */
  mayAsk(session: Session): boolean
  /** The session is owed an answer or an ack: it gets it when all is on disk and there is room on the line. */
  owe(session: Session): void
  take(session: Session, update: Uint8Array, isStep2: boolean): void
  hear(session: Session, states: readonly AwarenessState[]): void
  showEverybody(session: Session): void
  left(session: Session): void
  refused(session: Session, why: Refusal, detail: string): void
}

/**
 * How far the document has come with somebody. `waiting` is who sent something that leans on what we don't have: they
 * are asked for all they have, and nothing is acknowledged until it has come.
 */
type Progress = 'greeted' | 'introduced' | 'waiting'

export interface SessionOptions {
  readonly limits: Limits
  readonly meter: Meter
  readonly wantsAck: boolean
}

/** Somebody on a board: who they are, how fast they may talk, and how much of what they sent is safe. */
export class Session {
  #who: PresenceUser
  readonly #connection: Connection
  readonly #host: Host
  readonly #meter: Meter
  readonly #wantsAck: boolean
  readonly #allowance: Allowance
  readonly #reader: Reader
  #open = true
  #progress: Progress = 'greeted'
  /** The state vector of what they have, when they are to be told the rest. A newer one replaces it. */
  #question: Uint8Array | undefined
  #taken = 0
  #acknowledged = 0
  #wasPutBack = false

  constructor(connection: Connection, who: PresenceUser, host: Host, options: SessionOptions) {
    this.#who = who
    this.#connection = connection
    this.#host = host
    this.#meter = options.meter
    this.#wantsAck = options.wantsAck
    this.#allowance = new Allowance(options.limits, performance.now())
    this.#reader = new Reader(connection, options.limits)
  }

  get who(): PresenceUser {
    return this.#who
  }

  get open(): boolean {
    return this.#open
  }

  setRole(role: PresenceUser['role']): void {
    this.#who = { ...this.#who, role }
  }

  /** Bytes that the other end has not taken yet. */
  get buffered(): number {
    return this.#connection.buffered
  }

  receive(bytes: Uint8Array): void {
    if (!this.#open) return
    if (!this.#allowance.frame(bytes.length, performance.now())) {
      return this.turnAway(closeCodes.rateLimited, 'rate', 'too many messages')
    }
    try {
      this.#onFrame(decode(bytes))
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error
      this.turnAway(closeCodes.badFrame, 'broken', error.message)
    }
  }

  /** The other end is gone. */
  leave(): void {
    if (!this.#open) return
    this.#open = false
    this.#host.left(this)
  }

  close(code: number, reason: string): void {
    if (!this.#open) return
    this.leave()
    this.#connection.close(code, reason)
  }

  /** Closes for something that they did; an operator hears of it. */
  turnAway(code: number, why: Refusal, reason: string): void {
    if (!this.#open) return
    this.#host.refused(this, why, reason)
    this.close(code, reason)
  }

  /** Says so first, since stock clients tell their users of nothing else. */
  refuse(code: number, reason: string, why: Refusal): void {
    this.send({ type: 'permission-denied', reason })
    this.turnAway(code, why, reason)
  }

  send(...frames: readonly Frame[]): void {
    this.pass(frames.map(encode))
  }

  /** Frames that may be the same for many. */
  pass(frames: readonly Uint8Array[]): void {
    if (!this.#open) return
    this.#connection.send(frames)
    // On a quiet board no tick would see to it.
    this.closeIfStuck()
  }

  tell(tick: Tick): void {
    switch (this.#reader.tell(tick)) {
      case 'told':
        return
      case 'back':
        return this.#host.showEverybody(this)
      case 'behind':
        this.#meter.lagged()
        this.#question = tick.before()
        return this.#host.owe(this)
      case 'stuck':
        return this.turnAway(closeCodes.overloaded, 'slow-reader', 'reading too slowly')
    }
  }

  keepAlive(frames: readonly Uint8Array[]): void {
    if (this.#open) this.#reader.keepAlive(frames)
  }

  tellStorage(works: boolean): void {
    if (this.#wantsAck) this.send({ type: 'storage', works })
  }

  /** Whether there is room on the line for what they are owed. */
  get ready(): boolean {
    return this.#reader.ready
  }

  takeQuestion(): Uint8Array | undefined {
    const question = this.#question
    this.#question = undefined
    return question
  }

  /** What they lack of the document; the frames may be the same for many. */
  answer(frames: readonly Uint8Array[]): void {
    if (this.#open) this.#reader.answer(frames)
  }

  /** True when that was so. */
  closeIfStuck(): boolean {
    if (!this.#reader.isStuck(performance.now())) return false
    this.turnAway(closeCodes.overloaded, 'slow-reader', 'reading too slowly')
    return true
  }

  /** One more of their document frames is in the board, or was there already. */
  took(isStep2: boolean): void {
    this.#taken += 1
    if (isStep2) this.#progress = 'introduced'
  }

  /** Some of what they sent was forbidden and stands again as it was; they are told with the tick that shows it. */
  sayPutBack(): void {
    this.#wasPutBack = true
  }

  /** A frame that can't be applied yet. Returns false when nothing can still come that would fill the gap. */
  wait(isStep2: boolean, stateVector: () => Uint8Array): boolean {
    this.#taken += 1
    if (isStep2) return false
    // Until they have answered our greeting, the answer is under way and holds what is missing.
    if (this.#progress === 'introduced') this.send({ type: 'sync-step-1', stateVector: stateVector() })
    this.#progress = 'waiting'
    return true
  }

  /** All that was taken is on disk. Many small words cost more than their bytes, so they wait for who doesn't read. */
  acknowledge(): void {
    if (!this.ready) return this.#host.owe(this)
    if (this.#wasPutBack) this.send({ type: 'permission-denied', reason: 'put-back' })
    this.#wasPutBack = false
    if (!this.#wantsAck || this.#progress === 'waiting' || this.#taken === this.#acknowledged) return
    this.#acknowledged = this.#taken
    this.send({ type: 'ack', count: this.#taken })
  }

  #onFrame(frame: Frame): void {
    switch (frame.type) {
      case 'sync-step-1':
        return this.#onQuestion(() => this.#ask(frame.stateVector))
      case 'sync-step-2':
        return this.#host.take(this, frame.update, true)
      case 'update':
        return this.#host.take(this, frame.update, false)
      case 'awareness':
        return this.#onPresence(frame.states)
      case 'query-awareness':
        return this.#onQuestion(() => this.#host.showEverybody(this))
      case 'permission-denied':
      case 'ack':
      case 'storage':
        throw new BadFrame(`only the server sends ${frame.type}`)
    }
  }

  #onQuestion(take: () => void): void {
    if (this.#host.mayAsk(this)) take()
    else this.turnAway(closeCodes.rateLimited, 'questions', 'too many questions')
  }

  #ask(stateVector: Uint8Array): void {
    // It may wait for a while, and must not keep the whole message in memory.
    this.#question = stateVector.slice()
    this.#host.owe(this)
  }

  /** Too much of it is just not heard: it is no work for us, and the next will be. */
  #onPresence(states: Uint8Array): void {
    if (this.#allowance.presence(performance.now())) this.#host.hear(this, decodeStates(states))
    else this.#meter.refused('presence')
  }
}
