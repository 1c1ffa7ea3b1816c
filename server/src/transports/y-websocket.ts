import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { Entrance, type Admission } from '../sync/entrance.ts'
import type { Rooms } from '../sync/rooms.ts'
import { connectionOver, WireBytes } from './socket-connection.ts'

export interface YWebSocketOptions {
  readonly rooms: Rooms
  /** Who is asking, and whether this board is for them. It also judges the Origin: browsers don't for WebSockets. */
  readonly authenticate: (request: IncomingMessage, boardId: string) => Promise<Admission>
  /** Paths whose upgrades somebody else answers; all other unknown ones are hung up on. */
  readonly leaves?: (path: string) => boolean
}

const path = /^\/sync\/([A-Za-z0-9_-]{1,64})\/board$/

/**
 * Serves `/sync/:boardId/board` in the y-websocket protocol; `?ack=1` asks for acks. Refusals are close codes, since
 * a browser can't see why an upgrade failed and would try for ever. Returns its teardown, which cuts what is left.
 */
export function attachYWebSocket(server: Server, options: YWebSocketOptions): () => void {
  const { rooms, leaves = () => false } = options
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: rooms.limits.frameBytes,
    perMessageDeflate: false,
  })
  const wire = new WireBytes()
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = addressOf(request)
    const boardId = url && path.exec(url.pathname)?.[1]
    if (!url || boardId === undefined) {
      if (!url || !leaves(url.pathname)) socket.destroy()
      return
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const entrance = new Entrance(connectionOver(webSocket, socket, wire), rooms.limits)
      listen(webSocket, entrance)
      const wantsAck = url.searchParams.get('ack') === '1'
      void entrance.admit(options.authenticate(request, boardId), { rooms, boardId, wantsAck })
    })
  }
  server.on('upgrade', onUpgrade)
  const stopPinging = pingAll(webSockets, rooms.limits.pingMs)
  return () => {
    server.off('upgrade', onUpgrade)
    stopPinging()
    for (const webSocket of webSockets.clients) webSocket.terminate()
    webSockets.close()
  }
}

function addressOf(request: IncomingMessage): URL | undefined {
  const address = request.url ?? ''
  // Only the path counts here; what the request calls the host may be anything.
  return URL.canParse(address, 'ws://host') ? new URL(address, 'ws://host') : undefined
}

function listen(webSocket: WebSocket, entrance: Entrance): void {
  webSocket.on('message', (data: RawData, isBinary) => {
    if (isBinary && data instanceof Uint8Array) entrance.receive(data)
    else webSocket.close(closeCodes.badFrame, 'only binary messages')
  })
  webSocket.on('close', () => entrance.leave())
  // ws answers a broken frame with the right close code by itself, and then closes; unheard, it would be thrown.
  webSocket.on('error', () => entrance.leave())
}

/** Ends connections that have left two pings unanswered: their other end is gone without a word. */
function pingAll(webSockets: WebSocketServer, everyMs: number): () => void {
  const unanswered = new WeakMap<WebSocket, number>()
  const timer = setInterval(() => {
    for (const webSocket of webSockets.clients) {
      const missed = unanswered.get(webSocket)
      if (missed === undefined) webSocket.on('pong', () => unanswered.set(webSocket, 0))
      if (missed === 2) {
        webSocket.terminate()
        continue
      }
      unanswered.set(webSocket, (missed ?? 0) + 1)
      webSocket.ping()
    }
  }, everyMs)
  return () => clearInterval(timer)
}
