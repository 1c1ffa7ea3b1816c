/** Times how long everybody in a group waits for what the others send, which each of them numbers from 0. */
export class Stopwatch {
  readonly #sent: Map<string, number[]>
  /** For listener and sender, how many of the sender's have arrived. */
  readonly #heard = new Map<string, Map<string, number>>()
  #waits: number[] = []

  constructor(names: readonly string[]) {
    this.#sent = new Map(names.map((name) => [name, []]))
    for (const name of names) this.#heard.set(name, new Map(names.map((other) => [other, 0])))
  }

  /** Answers the number. */
  send(sender: string): number {
    const sent = this.#of(sender)
    sent.push(performance.now())
    return sent.length - 1
  }

  /** What a later one has overtaken was waited for until now, too. */
  hear(listener: string, sender: string, nth: number): void {
    const from = this.#heard.get(listener)?.get(sender)
    if (from === undefined || listener === sender || nth < from) return
    const now = performance.now()
    for (const sentAt of this.#of(sender).slice(from, nth + 1)) this.#waits.push(now - sentAt)
    this.#heard.get(listener)?.set(sender, nth + 1)
  }

  /** The waits since it was asked last, in milliseconds, with those that aren't over yet. Then it begins anew. */
  take(): Waits {
    const now = performance.now()
    for (const [listener, heard] of this.#heard) {
      for (const [sender, from] of heard) {
        const sent = this.#of(sender)
        if (sender !== listener) for (const sentAt of sent.slice(from)) this.#waits.push(now - sentAt)
        heard.set(sender, sent.length)
      }
    }
    const waits = this.#waits
    this.#waits = []
    return summed(waits)
  }

  #of(sender: string): number[] {
    return this.#sent.get(sender) ?? []
  }
}

export interface Waits {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly max: number
}

function summed(waits: number[]): Waits {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}
