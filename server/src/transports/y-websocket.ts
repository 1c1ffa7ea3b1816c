import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { Entrance, type Admission } from '../sync/entrance.ts'
import { Lobby } from '../sync/lobby.ts'
import type { Rooms } from '../sync/rooms.ts'
import { Backlog } from './backlog.ts'
import { Pulse } from './pulse.ts'
import { connectionOver } from './socket-connection.ts'
import { WireBytes } from './wire-bytes.ts'

export interface YWebSocketOptions {
  readonly rooms: Rooms
  /** Who is asking, and whether this board is for them. It also judges the Origin: browsers don't for WebSockets. */
  readonly authenticate: (request: IncomingMessage, boardId: string) => Promise<Admission>
  /** Paths whose upgrades somebody else answers; all other unknown ones are hung up on. */
  readonly leaves?: (path: string) => boolean
}

const path = /^\/sync\/([A-Za-z0-9_-]{1,64})\/board$/
/** For the other end to answer our goodbye. */
const closeTimeout = 5_000

/**
 * Serves `/sync/:boardId/board` in the y-websocket protocol; `?ack=1` asks for acks, `?generation=` says which document
 * the other end has. Refusals are close codes, since a browser can't see why an upgrade failed and would try for ever.
 * Returns its teardown, which cuts what is left.
 */
export function attachYWebSocket(server: Server, options: YWebSocketOptions): () => void {
  const { rooms, authenticate, leaves = () => false } = options
  const { limits, meter } = rooms
  const webSockets = openWebSocketServer(limits.frameBytes)
  const lobby = new Lobby(limits.waitingConnections)
  const wire = new WireBytes(() => backlog.onHeld())
  const backlog = new Backlog({
    mostBytes: limits.totalBufferedBytes,
    held: () => wire.held,
    onCut: () => meter.refused('slow-reader'),
  })
  const pulse = new Pulse(limits.pingMs)
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = addressOf(request)
    const boardId = url && path.exec(url.pathname)?.[1]
    if (!url || boardId === undefined) {
      if (!url || !leaves(url.pathname)) socket.destroy()
      return
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = connectionOver(webSocket, socket, wire)
      const onDecided = lobby.enter()
      const entrance = new Entrance(connection, limits, { meter, onDecided })
      listen(webSocket, entrance)
      backlog.watch(webSocket, socket)
      pulse.watch(webSocket, socket)
      if (!onDecided) return entrance.refuse(closeCodes.overloaded, 'too many wait', 'too-many-connections')
      void entrance.admit(authenticate(request, boardId), { rooms, boardId, ...wishesIn(url) })
    })
  }
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('upgrade', onUpgrade)
    pulse.stop()
    backlog.stop()
    for (const webSocket of webSockets.clients) webSocket.terminate()
    webSockets.close()
  }
}

function openWebSocketServer(maxPayload: number): WebSocketServer {
  // Its types don't know of the last yet.
  const options = { noServer: true, maxPayload, perMessageDeflate: false, closeTimeout }
  return new WebSocketServer(options)
}

function addressOf(request: IncomingMessage): URL | undefined {
  const address = request.url ?? ''
  // Only the path counts here; what the request calls the host may be anything.
  return URL.canParse(address, 'ws://host') ? new URL(address, 'ws://host') : undefined
}

function wishesIn({ searchParams }: URL): { wantsAck: boolean; generation: string | null } {
  return { wantsAck: searchParams.get('ack') === '1', generation: searchParams.get('generation') }
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
