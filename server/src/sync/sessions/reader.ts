import type { Limits } from '@samtavle/shared/protocol/limits'
import type { Connection } from '../connection.ts'

/** What goes out to all in one tick; each array is shared by everybody who gets it. */
export interface Tick {
  readonly documents: readonly Uint8Array[]
  readonly presence: readonly Uint8Array[]
  readonly all: readonly Uint8Array[]
  readonly bytes: number
  /** The state vector of what everybody had been told before it. */
  readonly before: () => Uint8Array
}

/** What became of a tick: `behind` needs an answer later, `back` may have missed what others did meanwhile. */
export type Told = 'told' | 'back' | 'behind' | 'stuck'

/**
 * How somebody keeps up with what is sent to them. The more they haven't taken, the less they get: first no presence,
 * then nothing at all until they have taken most of it and are brought up to date in one piece; in the end the line is
 * cut. So what waits for one reader has a bound, whatever they do.
 */
export class Reader {
  readonly #connection: Connection
  readonly #limits: Limits
  /** Somebody new hasn't got the document yet, so updates make no sense to them. */
  #stage: 'new' | 'following' | 'lagging' = 'new'
  #laggingSince = 0
  #missedPresence = false
  /** A piece larger than what may wait otherwise was sent; they need time for it. */
  #granted = 0

  constructor(connection: Connection, limits: Limits) {
    this.#connection = connection
    this.#limits = limits
  }

  /** Whether there is room for the document. */
  get ready(): boolean {
    return this.#connection.buffered <= this.#limits.skipDocumentsAt / 4
  }

  tell(tick: Tick): Told {
    const { buffered } = this.#connection
    if (this.#stage === 'lagging' || buffered > this.#limits.skipPresenceAt)
      return this.#tellSlow(tick, buffered)
    const frames = this.#stage === 'following' ? tick.all : tick.presence
    this.#granted = 0
    if (frames.length > 0) this.#send(frames, tick.bytes)
    if (!this.#missedPresence) return 'told'
    this.#missedPresence = false
    return 'back'
  }

  /** What they lack of the document; from now on they follow it. */
  answer(frames: readonly Uint8Array[]): void {
    this.#stage = 'following'
    this.#send(
      frames,
      frames.reduce((sum, frame) => sum + frame.length, 0),
    )
  }

  keepAlive(frames: readonly Uint8Array[]): void {
    if (this.#connection.buffered <= this.#limits.skipPresenceAt) this.#connection.send(frames)
  }

  /** They have had their time, or hold more than anybody may. Waiting for us, with nothing left to read, is no offence. */
  isStuck(now: number): boolean {
    const { closeAt, lagMs, skipDocumentsAt } = this.#limits
    if (this.#connection.buffered > closeAt + this.#granted) return true
    if (this.#stage !== 'lagging' || this.ready) return false
    return now - this.#laggingSince > lagMs * Math.max(1, this.#granted / skipDocumentsAt)
  }

  #tellSlow(tick: Tick, buffered: number): Told {
    this.#missedPresence = true
    const now = performance.now()
    if (this.isStuck(now)) return 'stuck'
    if (this.#stage !== 'following' || tick.documents.length === 0) return 'told'
    if (buffered <= this.#limits.skipDocumentsAt) {
      this.#send(tick.documents, tick.bytes)
      return 'told'
    }
    this.#stage = 'lagging'
    this.#laggingSince = now
    return 'behind'
  }

  #send(frames: readonly Uint8Array[], bytes: number): void {
    if (bytes > this.#limits.skipDocumentsAt) this.#granted = bytes
    this.#connection.send(frames)
  }
}
