import type { WebSocket } from 'ws'
import { TokenBucket } from '../sync/token-bucket.ts'

/** Browsers never ping, other clients a few times a minute; each is answered, and none of them passes a session's limits. */
const pingsPerSecond = 5

/** Pings all lines, and ends those that left two pings unanswered: their other end is gone without a word. */
export class Pulse {
  readonly #timer: NodeJS.Timeout
  readonly #unanswered = new Map<WebSocket, number>()

  constructor(everyMs: number) {
    this.#timer = setInterval(() => this.#beat(), everyMs)
  }

  watch(webSocket: WebSocket): void {
    const pings = new TokenBucket(pingsPerSecond, 2 * pingsPerSecond, performance.now())
    this.#unanswered.set(webSocket, 0)
    webSocket.on('pong', () => this.#onPong(webSocket))
    webSocket.on('ping', () => {
      if (!pings.take(1, performance.now())) webSocket.terminate()
    })
    webSocket.on('close', () => this.#unanswered.delete(webSocket))
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** A pong that comes after the end must not bring the line back. */
  #onPong(webSocket: WebSocket): void {
    if (this.#unanswered.has(webSocket)) this.#unanswered.set(webSocket, 0)
  }

  #beat(): void {
    for (const [webSocket, missed] of this.#unanswered) {
      if (missed === 2) {
        webSocket.terminate()
        continue
      }
      this.#unanswered.set(webSocket, missed + 1)
      webSocket.ping()
    }
  }
}
