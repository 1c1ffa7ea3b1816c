/** Those who wait to be let in, on any board: only so many, since we don't know yet who they are. */
export class Lobby {
  readonly #most: number
  #waiting = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Returns how to leave it again, once; undefined when it is full. */
  enter(): (() => void) | undefined {
    if (this.#waiting >= this.#most) return undefined
    this.#waiting += 1
    return () => {
      this.#waiting -= 1
    }
  }
}
