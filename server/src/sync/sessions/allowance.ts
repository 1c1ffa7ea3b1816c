import type { Limits } from '@samtavle/shared/protocol/limits'
import { TokenBucket } from '../../timing/token-bucket.ts'

/** How fast one connection may talk. Times are in milliseconds. */
export class Allowance {
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  readonly #presences: TokenBucket

  constructor(limits: Limits, now: number) {
    const { framesPerSecond, bytesPerSecond, presencesPerSecond } = limits
    this.#frames = new TokenBucket(framesPerSecond, 2 * framesPerSecond, now)
    // Large enough for one frame of any allowed size: the first answer of someone who was offline for long.
    this.#bytes = new TokenBucket(bytesPerSecond, limits.frameBytes + bytesPerSecond, now)
    this.#presences = new TokenBucket(presencesPerSecond, 2 * presencesPerSecond, now)
  }

  frame(bytes: number, now: number): boolean {
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now)
  }

  presence(now: number): boolean {
    return this.#presences.take(1, now)
  }
}
