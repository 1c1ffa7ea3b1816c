import type { Readable } from '../state/store.ts'
import { chooseLine } from './choose-line.ts'
import { lineSocketOver } from './line-socket.ts'
import { PageTransport, type Transport } from './transport.ts'
import { watchedLine } from './watched-line.ts'
import { openWebSocketLine } from './web-socket-line.ts'

/** How the lines of one page come about, and what they run over. */
export interface PageLines {
  /** For the y-websocket provider. */
  readonly Socket: typeof WebSocket
  /** Undefined before the first line has opened. */
  readonly transport: Readable<Transport | undefined>
}

const answersWithin = 6000

/** `server` as `ws://` or `wss://`, without a path: where the page itself comes from. */
export function openPageLines(server: string, network: EventTarget): PageLines {
  const page = new PageTransport()
  const open = chooseLine({
    page,
    webSocket: watchedLine((address, listener) => openWebSocketLine(WebSocket, address, listener), page),
    polling: async () => (await import('./open-polling.ts')).openPolling(server, { page, network }),
    isThere,
  })
  return { Socket: lineSocketOver(open), transport: page.shown }
}

async function isThere(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(answersWithin) })
  return answer.ok
}
