import { LOST, type Line, type OpenLine } from './line.ts'
import type { PageTransport } from './transport.ts'

/** The ways that a line can go, and what is known of them. */
export interface Ways {
  readonly page: PageTransport
  readonly webSocket: OpenLine
  /** Fetched when it is first needed. */
  readonly polling: () => Promise<OpenLine>
  /** Whether the server answers a plain request right now. */
  readonly isThere: () => Promise<boolean>
}

/** Each new line goes the way that the page's experience recommends: by WebSocket, unless that has just not worked. */
export function chooseLine({ page, webSocket, polling, isThere }: Ways): OpenLine {
  return (address, listener) => {
    if (page.experience.next === 'websocket') return webSocket(address, listener)
    let ended = false
    let line: Line | undefined
    const open = async () => {
      // A server that is down is no reason to poll; and what can't be fetched now might never be fetched again.
      if (!(await isThere())) throw new Error('nobody answers')
      const openPolling = await polling()
      if (!ended) line = openPolling(address, listener)
    }
    open().catch(() => {
      page.learn({ type: 'unreachable' })
      if (!ended) listener.onClose(LOST, '')
    })
    return {
      send: (data) => line?.send(data),
      close() {
        ended = true
        line?.close()
      },
    }
  }
}
