import { TokenBucket } from '../../timing/token-bucket.ts'

/** A page may be behind: the step changes while somebody still drags, or their offline work comes in under a later one. */
const perMinute = 20

/** Counts how often somebody has tried what they may not; by person, since a new connection is quickly made. */
export class Strikes {
  readonly #buckets = new Map<string, TokenBucket>()

  /** False when it has been too often. `now` in milliseconds. */
  add(personId: string, now: number): boolean {
    const bucket = this.#buckets.get(personId) ?? new TokenBucket(perMinute / 60, perMinute, now)
    this.#buckets.set(personId, bucket)
    return bucket.take(1, now)
  }
}
