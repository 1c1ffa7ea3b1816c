/** Milliseconds before each try. With more than these in a short time, something is wrong that trying doesn't mend. */
const pauses = [0, 2000, 5000, 10_000]
/** After so long in peace, earlier tries count no more. */
const peace = 120_000
/** Everybody on a board hears at once that it was replaced, but must not ask for it at once. */
const spread = 800

/** When a board may be fetched anew by itself, so that a server that says «another one» each time isn't hammered. */
export class FreshStarts {
  readonly #random: () => number
  #tries: readonly number[] = []

  constructor(random: () => number) {
    this.#random = random
  }

  /** How long to wait before the next try, in milliseconds; undefined when there were enough. */
  next(now: number): number | undefined {
    this.#tries = this.#tries.filter((at) => now - at < peace)
    const pause = pauses[this.#tries.length]
    if (pause === undefined) return undefined
    this.#tries = [...this.#tries, now]
    return pause + this.#random() * spread
  }

  /** Somebody has asked for another try. */
  forget(): void {
    this.#tries = []
  }
}
