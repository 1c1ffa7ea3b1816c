import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { TokenBucket } from '../timing/token-bucket.ts'
import { cut } from './cut.ts'

/** Browsers never ping, other clients a few times a minute; each is answered, and none of them passes a session's limits. */
const pingsPerSecond = 5

interface Line {
  readonly socket: Duplex
  unanswered: number
}

/** Pings all lines, and ends those that left two pings unanswered: their other end is gone without a word. */
export class Pulse {
  readonly #timer: NodeJS.Timeout
  readonly #lines = new Map<WebSocket, Line>()

  constructor(everyMs: number) {
    this.#timer = setInterval(() => this.#beat(), everyMs)
  }

  watch(webSocket: WebSocket, socket: Duplex): void {
    const pings = new TokenBucket(pingsPerSecond, 2 * pingsPerSecond, performance.now())
    const line: Line = { socket, unanswered: 0 }
    this.#lines.set(webSocket, line)
    webSocket.on('pong', () => (line.unanswered = 0))
    webSocket.on('ping', () => {
      if (!pings.take(1, performance.now())) cut(socket)
    })
    webSocket.on('close', () => this.#lines.delete(webSocket))
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #beat(): void {
    for (const [webSocket, line] of this.#lines) {
      if (line.unanswered === 2) {
        cut(line.socket)
        continue
      }
      line.unanswered += 1
      webSocket.ping()
    }
  }
}
