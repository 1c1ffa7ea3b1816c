import type * as Y from 'yjs'

/** The text of a shape, whichever stands there now, and what others do to it. */
export class FollowedText {
  readonly #now: () => Y.Text | undefined
  readonly #onChange: (event: Y.YTextEvent) => void
  #observed: Y.Text | undefined
  #writing = false

  constructor(now: () => Y.Text | undefined, onOthers: (event: Y.YTextEvent) => void) {
    this.#now = now
    this.#onChange = (event) => {
      if (!this.#writing) onOthers(event)
    }
    this.follow()
  }

  /** Listens to the text that stands there now; false when it is the same as before, or one that we just made. */
  follow(): boolean {
    const text = this.#now()
    if (text === this.#observed) return false
    this.stop()
    text?.observe(this.#onChange)
    this.#observed = text
    return !this.#writing
  }

  /** Changes the text, of which nothing is to be heard. */
  write(change: () => void): void {
    this.#writing = true
    change()
    this.follow()
    this.#writing = false
  }

  stop(): void {
    this.#observed?.unobserve(this.#onChange)
  }
}
