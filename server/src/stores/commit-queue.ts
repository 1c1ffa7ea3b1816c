import { runAfter } from '../timing/run-after.ts'

/**
 * The least time between the starts of two commits, in milliseconds. A lone write goes at once; only under load does it
 * wait, and with many boards at work each sync of the disk then carries the writes of many.
 */
const commitPauseMs = 8

/** What is asked while a commit is under way, and for a moment after its start, shares the next one. */
export class CommitQueue<T> {
  readonly #post: (batch: readonly T[]) => void
  #waiting: T[] = []
  #busy = false
  #postedAt = -Infinity
  #callOff: (() => void) | undefined

  constructor(post: (batch: readonly T[]) => void) {
    this.#post = post
  }

  add(one: T): void {
    this.#waiting.push(one)
    this.#plan()
  }

  /** The last batch has been answered. */
  landed(): void {
    this.#busy = false
    this.#plan()
  }

  /** Posts what waits, without waiting for anything. */
  flush(): void {
    this.#callOff?.()
    this.#callOff = undefined
    if (this.#waiting.length === 0) return
    const batch = this.#waiting
    this.#waiting = []
    this.#busy = true
    this.#postedAt = performance.now()
    this.#post(batch)
  }

  #plan(): void {
    if (this.#busy || this.#callOff || this.#waiting.length === 0) return
    this.#callOff = runAfter(this.#postedAt + commitPauseMs - performance.now(), () => this.flush())
  }
}
