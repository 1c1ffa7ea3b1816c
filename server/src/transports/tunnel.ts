import type { IncomingMessage, ServerResponse } from 'node:http'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Limits } from '@samtavle/shared/protocol/limits'
import { tunnelNamespace, type PageToTunnel, type TunnelToPage } from '@samtavle/shared/protocol/tunnel'
import type { Namespace, Server, Socket } from 'socket.io'
import type { Connection } from '../sync/connection.ts'
import type { Entrance } from '../sync/entrance/entrance.ts'
import { TokenBucket } from '../timing/token-bucket.ts'
import { addressOf, documentAskedFor, letIn, type SyncOptions } from './let-in.ts'
import { openLines } from './lines.ts'
import { Piecing } from './piecing.ts'
import { TunnelUnread } from './tunnel-unread.ts'

type TunnelSocket = Socket<PageToTunnel, TunnelToPage>

/** As a WebSocket says that a message was larger than its receiver takes. */
const TOO_BIG = 1009
/** A piece is two packets of engine.io, and there are its own pings. */
const packetsPerFrame = 4
/** More than a goodbye may wait before the line is cut instead. */
const patienceBytes = 64 * 1024

/**
 * Serves the documents of `/sync/` over socket.io's namespace of that name, for whoever can't open a WebSocket. It is
 * made for HTTP long polling, and works over whatever engine.io has. Returns its teardown, which cuts what is left.
 */
export function attachTunnel(io: Server, options: SyncOptions, lines = openLines(options.rooms)): () => void {
  const { limits } = options.rooms
  const { lobby, wire, backlog } = lines
  const responseTo = rememberResponses(io)
  const namespace: Namespace<PageToTunnel, TunnelToPage> = io.of(tunnelNamespace)
  namespace.on('connection', (socket) => {
    const { address } = socket.handshake.auth
    const url = typeof address === 'string' ? addressOf(address) : undefined
    const asked = url && documentAskedFor(url)
    if (!asked) return void socket.disconnect(true)
    const unread = new TunnelUnread(socket.conn, (change) => wire.count(change), responseTo)
    const piecing = new Piecing(limits.frameBytes)
    const request = { url: `${url.pathname}${url.search}`, headers: socket.request.headers }
    const entrance = letIn(connectionOver(socket, unread), [request, asked], { ...options, lobby })
    const stopWatching = backlog.watch({
      get unread() {
        return unread.bytes
      },
      get unfinished() {
        return piecing.unfinished
      },
      cut: () => unread.cut(),
    })
    boundPackets(socket, limits, () => unread.cut())
    listen(socket, entrance, piecing)
    socket.on('disconnect', () => {
      stopWatching()
      unread.release()
      entrance.leave()
    })
  })
  return () => {
    namespace.removeAllListeners()
    namespace.disconnectSockets(true)
    lines.stop()
  }
}

function connectionOver(socket: TunnelSocket, unread: TunnelUnread): Connection {
  return {
    send(frames) {
      // What is encrypted and sent in base64 anyway gains too little by compression for what it costs here.
      if (socket.connected) socket.compress(false).emit('frames', frames)
    },
    close(code, reason) {
      // Who has stopped polling would never come for the goodbye, and keep its backlog in memory.
      if (unread.bytes > patienceBytes) return unread.cut()
      socket.emit('closed', code, reason)
      socket.disconnect(true)
    },
    get buffered() {
      return unread.bytes
    },
  }
}

function listen(socket: TunnelSocket, entrance: Entrance, piecing: Piecing): void {
  const end = (code: number, reason: string) => {
    entrance.leave()
    socket.emit('closed', code, reason)
    socket.disconnect(true)
  }
  // What comes in is whatever a program has put there.
  socket.on('piece', (bytes: unknown, isLast: unknown) => {
    if (!(bytes instanceof Uint8Array) || typeof isLast !== 'boolean')
      return end(closeCodes.badFrame, 'only pieces of bytes')
    const frame = piecing.add(bytes, isLast)
    if (frame === 'too-big') end(TOO_BIG, 'the frame is too big')
    else if (frame) entrance.receive(frame)
  })
}

/** Small packets that never become a frame would pass all limits of a session. */
function boundPackets({ conn }: TunnelSocket, limits: Limits, cut: () => void): void {
  const perSecond = packetsPerFrame * limits.framesPerSecond
  const packets = new TokenBucket(perSecond, 2 * perSecond, performance.now())
  conn.on('packet', () => {
    if (!packets.take(1, performance.now())) cut()
  })
}

/** engine.io tells which request it answers, and not with what. */
function rememberResponses(io: Server): (request: IncomingMessage) => ServerResponse | undefined {
  const responses = new WeakMap<IncomingMessage, ServerResponse>()
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    responses.set(request, response)
    next()
  })
  return (request) => responses.get(request)
}
