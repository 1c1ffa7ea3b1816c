import type { Page } from '@playwright/test'

/** All that somebody's page has ever sent, as text: what isn't in it has never left the device. */
export class Outbox {
  readonly #pieces: string[] = []

  constructor(page: Page) {
    page.on('request', (request) => {
      this.#pieces.push(`${request.method()} ${request.url()} ${request.postDataBuffer()?.toString() ?? ''}`)
    })
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => void this.#pieces.push(payload.toString()))
    })
  }

  get length(): number {
    return this.#pieces.length
  }

  /** From the `start`-th on. */
  since(start: number): readonly string[] {
    return this.#pieces.slice(start)
  }
}
