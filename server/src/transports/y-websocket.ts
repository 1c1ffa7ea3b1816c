import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Entrance } from '../sync/entrance/entrance.ts'
import type { BacklogLine } from './backlog.ts'
import { cut } from './cut.ts'
import { addressOf, documentAskedFor, letIn, type SyncOptions } from './let-in.ts'
import { openLines } from './lines.ts'
import { Pulse } from './pulse.ts'
import { connectionOver } from './socket-connection.ts'

export interface YWebSocketOptions extends SyncOptions {
  /** Paths whose upgrades somebody else answers; all other unknown ones are hung up on. */
  readonly leaves?: (path: string) => boolean
}

/** For the other end to answer our goodbye. */
const closeTimeout = 5_000

/**
 * Serves `/sync/:boardId/board` and `/sync/:boardId/private` in the y-websocket protocol. Refusals are close codes, since
 * a browser can't see why an upgrade failed. Returns its teardown, which cuts what is left.
 */
export function attachYWebSocket(
  server: Server,
  options: YWebSocketOptions,
  lines = openLines(options.rooms),
): () => void {
  const { rooms, leaves = () => false } = options
  const { lobby, wire, backlog } = lines
  const webSockets = openWebSocketServer(rooms.limits.frameBytes)
  const pulse = new Pulse(rooms.limits.pingMs)
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = addressOf(request.url ?? '')
    const asked = url && documentAskedFor(url)
    if (!asked) {
      if (url && leaves(url.pathname)) return
      rooms.meter.refused('address')
      return void socket.destroy()
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = connectionOver(webSocket, socket, wire)
      listen(webSocket, letIn(connection, [request, asked], { ...options, lobby }))
      webSocket.on('close', backlog.watch(lineOver(webSocket, socket)))
      pulse.watch(webSocket, socket)
    })
  }
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('upgrade', onUpgrade)
    pulse.stop()
    lines.stop()
    for (const webSocket of webSockets.clients) webSocket.terminate()
    webSockets.close()
  }
}

function openWebSocketServer(maxPayload: number): WebSocketServer {
  // Its types don't know of the last yet.
  const options = { noServer: true, maxPayload, perMessageDeflate: false, closeTimeout }
  return new WebSocketServer(options)
}

function lineOver(webSocket: WebSocket, socket: Duplex & { readonly bytesRead?: number }): BacklogLine {
  let wholeAt = 0
  webSocket.on('message', () => (wholeAt = socket.bytesRead ?? 0))
  return {
    get unread() {
      return socket.writableLength
    },
    get unfinished() {
      return (socket.bytesRead ?? 0) - wholeAt
    },
    cut: () => cut(socket),
  }
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
