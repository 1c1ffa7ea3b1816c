import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { cut } from './cut.ts'

export interface BacklogOptions {
  readonly mostBytes: number
  /** What is held for all readers together. */
  readonly held: () => number
  /** One was cut. */
  readonly onCut: () => void
}

interface Line {
  readonly socket: Duplex & { readonly bytesRead?: number }
  /** Bytes that had come in when the last message was whole. */
  wholeAt: number
}

/** Between two looks at messages that come in by pieces. */
const lookMs = 500

/**
 * Keeps what all lines together hold in memory below a bound, whatever they do: what they haven't read, and what they
 * have begun to say. The worst are cut first. Each line alone has bounds of its own, but there can be many.
 */
export class Backlog {
  readonly #options: BacklogOptions
  readonly #lines = new Set<Line>()
  readonly #timer: NodeJS.Timeout
  #justCut = false

  constructor(options: BacklogOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.relieve(), lookMs)
  }

  watch(webSocket: WebSocket, socket: Duplex): void {
    const line: Line = { socket, wholeAt: 0 }
    this.#lines.add(line)
    webSocket.on('message', () => (line.wholeAt = line.socket.bytesRead ?? 0))
    webSocket.on('close', () => this.#lines.delete(line))
  }

  /** More is held than before. */
  onHeld(): void {
    if (this.#options.held() > this.#options.mostBytes) this.relieve()
  }

  relieve(): void {
    // What was held for somebody is free only a moment after they were cut.
    if (this.#justCut) return
    let excess = this.#options.held() - this.#options.mostBytes
    for (const line of this.#lines) excess += unfinished(line)
    if (excess <= 0) return
    const worst = [...this.#lines].toSorted((a, b) => weight(b) - weight(a))
    for (const line of worst) {
      if (excess <= 0) break
      excess -= weight(line)
      cut(line.socket)
      this.#options.onCut()
    }
    this.#justCut = true
    setImmediate(() => (this.#justCut = false))
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

function unfinished({ socket, wholeAt }: Line): number {
  return (socket.bytesRead ?? 0) - wholeAt
}

function weight(line: Line): number {
  return line.socket.writableLength + unfinished(line)
}
