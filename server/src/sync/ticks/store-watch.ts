import type { Limits } from '@samtavle/shared/protocol/limits'
import type { Meter } from '../meter.ts'

export interface StoreWatchOptions {
  readonly limits: Limits
  readonly meter: Meter
  /** Told when the store stops taking what the board has to keep; no error when it is just slow. */
  readonly onTrouble: (error: unknown) => void
  /** All is on disk again, after so many milliseconds. */
  readonly onRelief: (ms: number) => void
}

/** Whether the store takes what a board has to keep. It tells once when that ends, and once when all is safe again. */
export class StoreWatch {
  readonly #options: StoreWatchOptions
  #works = true
  /** Something has landed since the trouble began, but more had gathered. */
  #recovering = false
  #triedSince = 0
  #handedOverAt = 0
  #slow: NodeJS.Timeout | undefined

  constructor(options: StoreWatchOptions) {
    this.#options = options
  }

  get works(): boolean {
    return this.#works
  }

  /** Something was handed to the store. */
  begin(): void {
    this.#handedOverAt = performance.now()
    if (this.#works) this.#triedSince = this.#handedOverAt
    this.#slow = setTimeout(() => this.#onTrouble(undefined), this.#options.limits.slowStoreMs)
  }

  failed(error: unknown): void {
    clearTimeout(this.#slow)
    this.#options.meter.commitFailed()
    this.#onTrouble(error)
  }

  /** What was handed over is on disk. */
  landed(): void {
    clearTimeout(this.#slow)
    this.#options.meter.committed(performance.now() - this.#handedOverAt)
  }

  /** Nothing is on its way to the disk; more may have gathered that isn't yet. */
  rest(moreWaits: boolean): void {
    if (this.#works) return
    // What people wrote meanwhile is what they worry about. While they go on writing something always waits, so the
    // landing after the first one counts.
    if (moreWaits && !this.#recovering) {
      this.#recovering = true
      return
    }
    this.#works = true
    this.#options.onRelief(performance.now() - this.#triedSince)
  }

  stop(): void {
    clearTimeout(this.#slow)
  }

  #onTrouble(error: unknown): void {
    this.#recovering = false
    if (!this.#works) return
    this.#works = false
    this.#options.onTrouble(error)
  }
}
