import { Store, type Readable } from '../state/store.ts'
import { chooseLine } from './choose-line.ts'
import type { OpenLine } from './line.ts'
import { lineInPieces } from './line-in-pieces.ts'
import { lineSocketOver } from './line-socket.ts'
import { openTurns } from './next-turn.ts'
import { PageTransport, type Transport } from './transport.ts'
import { watchedLine } from './watched-line.ts'
import { openWebSocketLine } from './web-socket-line.ts'

/** How the lines of one page come about, and what they run over. */
export interface PageLines {
  /** For the y-websocket provider. */
  readonly Socket: typeof WebSocket
  /** Undefined before the first line has opened. */
  readonly transport: Readable<Transport | undefined>
  /** How much of something large has been taken in, 0..1; undefined when there is nothing large. */
  readonly arriving: Readable<number | undefined>
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
  return { ...lineSockets(open), transport: page.shown }
}

/** What makes lines into sockets that leave the page at hand. */
export function lineSockets(open: OpenLine): Pick<PageLines, 'Socket' | 'arriving'> {
  const arriving = new Store<number | undefined>(undefined)
  const inPieces = lineInPieces(open, {
    nextTurn: openTurns(),
    now: () => performance.now(),
    onShare: (share) => arriving.set(share),
  })
  return { Socket: lineSocketOver(inPieces), arriving }
}

async function isThere(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(answersWithin) })
  return answer.ok
}
