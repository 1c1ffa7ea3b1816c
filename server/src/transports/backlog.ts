export interface BacklogOptions {
  readonly mostBytes: number
  /** What is held for all readers together. */
  readonly held: () => number
  /** One was cut. */
  readonly onCut: () => void
}

/** What one line holds in memory, in bytes. */
export interface BacklogLine {
  /** Sent, and not taken by the other end. */
  readonly unread: number
  /** Of a message that has begun to come in and isn't whole. */
  readonly unfinished: number
  cut(): void
}

/** Between two looks at messages that come in by pieces. */
const lookMs = 500

/**
 * Keeps what all lines together hold in memory below a bound, whatever they do: what they haven't read, and what they
 * have begun to say. The worst are cut first. Each line alone has bounds of its own, but there can be many.
 */
export class Backlog {
  readonly #options: BacklogOptions
  readonly #lines = new Set<BacklogLine>()
  readonly #timer: NodeJS.Timeout
  #justCut = false

  constructor(options: BacklogOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.relieve(), lookMs)
  }

  /** Until the line's end, when it is to call what this returns. */
  watch(line: BacklogLine): () => void {
    this.#lines.add(line)
    return () => this.#lines.delete(line)
  }

  /** More is held than before. */
  onHeld(): void {
    if (this.#options.held() > this.#options.mostBytes) this.relieve()
  }

  relieve(): void {
    // What was held for somebody is free only a moment after they were cut.
    if (this.#justCut) return
    let excess = this.#options.held() - this.#options.mostBytes
    for (const line of this.#lines) excess += line.unfinished
    if (excess <= 0) return
    const worst = [...this.#lines].toSorted((a, b) => weight(b) - weight(a))
    for (const line of worst) {
      if (excess <= 0) break
      excess -= weight(line)
      line.cut()
      this.#options.onCut()
    }
    this.#justCut = true
    setImmediate(() => (this.#justCut = false))
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

function weight({ unread, unfinished }: BacklogLine): number {
  return unread + unfinished
}
