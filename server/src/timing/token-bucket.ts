/** Allows so much per second, and at most `size` at once after a rest. Times are in milliseconds. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #size: number
  #level: number
  #filledAt: number

  constructor(perSecond: number, size: number, now: number) {
    this.#perSecond = perSecond
    this.#size = size
    this.#level = size
    this.#filledAt = now
  }

  /** False when there isn't that much left; nothing is taken then. */
  take(amount: number, now: number): boolean {
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond
    this.#level = Math.min(this.#size, this.#level + gained)
    this.#filledAt = now
    if (amount > this.#level) return false
    this.#level -= amount
    return true
  }
}
