import { decodeStates } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { BadFrame, decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import type { Connection } from './connection.ts'
import type { Teller } from './room-presence.ts'
import { TokenBucket } from './token-bucket.ts'

/** What a session needs of its room. */
export interface Host {
  /** Answers with what the other end lacks, as soon as all of it is on disk. */
  answer(session: Session, stateVector: Uint8Array): void
  take(session: Session, update: Uint8Array, isStep2: boolean): void
  hear(session: Session, states: ReturnType<typeof decodeStates>): void
  showEverybody(session: Session): void
  left(session: Session): void
}

/** What goes out to all in one round; each array is shared by everybody who gets it. */
export interface Round {
  readonly documents: readonly Uint8Array[]
  readonly presence: readonly Uint8Array[]
  readonly all: readonly Uint8Array[]
}

/**
 * How far the document has come with somebody. `waiting` is who sent something that leans on what we don't have: they
 * are asked for all they have, and nothing is acknowledged until it has come.
 */
type Progress = 'greeted' | 'introduced' | 'waiting'

export interface SessionOptions {
  readonly limits: Limits
  readonly wantsAck: boolean
}

/** Somebody on a board: who they are, how fast they may talk, and how much of what they sent is safe. */
export class Session implements Teller {
  readonly who: PresenceUser
  readonly #connection: Connection
  readonly #host: Host
  readonly #limits: Limits
  readonly #wantsAck: boolean
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  #open = true
  #progress: Progress = 'greeted'
  /** They have asked for the document, so updates make sense to them. */
  #following = false
  #taken = 0
  #acknowledged = 0

  constructor(connection: Connection, who: PresenceUser, host: Host, { limits, wantsAck }: SessionOptions) {
    const now = performance.now()
    this.who = who
    this.#connection = connection
    this.#host = host
    this.#limits = limits
    this.#wantsAck = wantsAck
    this.#frames = new TokenBucket(limits.framesPerSecond, 2 * limits.framesPerSecond, now)
    // Large enough for one frame of any allowed size: the first answer of someone who was offline for long.
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.frameBytes + limits.bytesPerSecond, now)
  }

  get open(): boolean {
    return this.#open
  }

  /** Bytes that the other end has not taken yet. */
  get buffered(): number {
    return this.#connection.buffered
  }

  receive(bytes: Uint8Array): void {
    if (!this.#open) return
    const now = performance.now()
    if (!this.#frames.take(1, now) || !this.#bytes.take(bytes.length, now)) {
      return this.close(closeCodes.rateLimited, 'too many messages')
    }
    try {
      this.#onFrame(decode(bytes))
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error
      this.close(closeCodes.badFrame, error.message)
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

  send(...frames: readonly Frame[]): void {
    if (this.#open) this.#connection.send(frames.map(encode))
  }

  /** Bytes that may be the same for many, encoded already. */
  sendStep2(frame: Uint8Array): void {
    if (!this.#open) return
    this.#following = true
    this.#connection.send([frame])
  }

  /** A reader that doesn't keep up loses presence first, which the next round makes good, and then the line. */
  tell(round: Round): void {
    const { buffered } = this.#connection
    if (buffered > this.#limits.closeAt) return this.close(closeCodes.overloaded, 'reading too slowly')
    const documents = this.#following && round.documents.length > 0
    const presence = buffered <= this.#limits.skipPresenceAt && round.presence.length > 0
    if (documents) this.#connection.send(presence ? round.all : round.documents)
    else if (presence) this.#connection.send(round.presence)
  }

  keepAlive(frames: readonly Uint8Array[]): void {
    if (this.#open && this.#connection.buffered <= this.#limits.skipPresenceAt) this.#connection.send(frames)
  }

  refuse(code: number, reason: string): void {
    this.send({ type: 'permission-denied', reason })
    this.close(code, reason)
  }

  /** One more of their document frames is in the board, or was there already. */
  took(isStep2: boolean): void {
    this.#taken += 1
    if (isStep2) this.#progress = 'introduced'
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

  /** All that was taken is on disk. */
  acknowledge(): void {
    if (!this.#wantsAck || this.#progress === 'waiting' || this.#taken === this.#acknowledged) return
    this.#acknowledged = this.#taken
    this.send({ type: 'ack', count: this.#taken })
  }

  #onFrame(frame: Frame): void {
    switch (frame.type) {
      case 'sync-step-1':
        return this.#host.answer(this, frame.stateVector)
      case 'sync-step-2':
        return this.#host.take(this, frame.update, true)
      case 'update':
        return this.#host.take(this, frame.update, false)
      case 'awareness':
        return this.#host.hear(this, decodeStates(frame.states))
      case 'query-awareness':
        return this.#host.showEverybody(this)
      case 'permission-denied':
      case 'ack':
      case 'storage':
        throw new BadFrame(`only the server sends ${frame.type}`)
    }
  }
}
