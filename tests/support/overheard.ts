import type { Page, Response } from '@playwright/test'

/** All that the network has ever brought to somebody's page: what isn't in it can't be seen by any trick. */
export class Overheard {
  readonly #pieces: string[] = []

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => void this.#pieces.push(payload.toString()))
    })
    page.on('response', (response) => void this.#read(response))
  }

  has(words: string): boolean {
    return this.#pieces.some((piece) => piece.includes(words))
  }

  /** Long polling, where bytes come as packets of base64 between others. */
  async #read(response: Response): Promise<void> {
    if (!response.url().includes('/socket.io/')) return
    // A poll that was called off has brought nothing.
    const packets = (await response.text().catch(() => '')).split('\u001E')
    for (const packet of packets)
      this.#pieces.push(packet.startsWith('b') ? Buffer.from(packet.slice(1), 'base64').toString() : packet)
  }
}
