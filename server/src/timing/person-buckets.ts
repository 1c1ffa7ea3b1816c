import { TokenBucket } from './token-bucket.ts'

/** A token bucket for each person, whatever connections they come by: a new one is quickly made. */
export class PersonBuckets {
  readonly #perSecond: number
  readonly #size: number
  readonly #buckets = new Map<string, TokenBucket>()

  constructor(perSecond: number, size: number) {
    this.#perSecond = perSecond
    this.#size = size
  }

  /** False when they have to wait. `now` in milliseconds. */
  take(personId: string, now: number): boolean {
    const bucket = this.#buckets.get(personId) ?? new TokenBucket(this.#perSecond, this.#size, now)
    this.#buckets.set(personId, bucket)
    return bucket.take(1, now)
  }
}
