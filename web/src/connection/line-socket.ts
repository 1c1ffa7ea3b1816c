import { LOST, type Line, type OpenLine } from './line.ts'

/**
 * As much of a WebSocket as the y-websocket provider and the ack socket use, over any line. Handlers such as `onmessage`
 * are heard after the listeners that were there before they were first set, as in browsers.
 */
export function lineSocketOver(openLine: OpenLine): typeof WebSocket {
  class LineSocket extends EventTarget {
    static readonly OPEN = 1
    readonly OPEN = 1
    readonly url: string
    readyState = 0
    binaryType = 'arraybuffer'
    readonly #line: Line
    readonly #handlers = new Map<string, ((event: Event) => void) | null>()

    constructor(url: string | URL) {
      super()
      this.url = String(url)
      this.#line = openLine(this.url, {
        onOpen: () => {
          this.readyState = 1
          this.dispatchEvent(new Event('open'))
        },
        onFrame: (data) => this.dispatchEvent(new MessageEvent('message', { data })),
        onClose: (code, reason) => this.#end(code, reason),
      })
    }

    set onopen(handler: ((event: Event) => void) | null) {
      this.#handle('open', handler)
    }
    set onmessage(handler: ((event: Event) => void) | null) {
      this.#handle('message', handler)
    }
    set onclose(handler: ((event: Event) => void) | null) {
      this.#handle('close', handler)
    }
    set onerror(handler: ((event: Event) => void) | null) {
      this.#handle('error', handler)
    }

    send(data: Uint8Array): void {
      if (this.readyState === 1) this.#line.send(data)
    }

    close(): void {
      if (this.readyState === 3) return
      this.#line.close()
      this.#end(LOST, '')
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.dispatchEvent(Object.assign(new Event('close'), { code, reason }))
    }

    #handle(type: string, handler: ((event: Event) => void) | null): void {
      if (!this.#handlers.has(type)) this.addEventListener(type, (event) => this.#handlers.get(type)?.(event))
      this.#handlers.set(type, handler)
    }
  }
  return LineSocket as unknown as typeof WebSocket
}
