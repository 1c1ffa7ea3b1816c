import type { IncomingMessage, Server } from 'node:http'
import { mostRequestBytes } from '@samtavle/shared/protocol/tunnel'
import { Server as SocketIo } from 'socket.io'

export interface SocketIoOptions {
  /** Whether a browser's `Origin` is ours; programs send none. */
  readonly isOwnOrigin: (origin: string, request: IncomingMessage) => boolean
}

/** For a line to say which namespace it wants, in milliseconds; until then nobody knows what it is for. */
const connectTimeout = 10_000

/** socket.io beside what the server serves already, under `/socket.io/`. Whoever closes the server closes its engine. */
export function openSocketIo(server: Server, { isOwnOrigin }: SocketIoOptions): SocketIo {
  const io = new SocketIo(server, {
    serveClient: false,
    maxHttpBufferSize: mostRequestBytes,
    connectTimeout,
    // Upgrades elsewhere are others' to answer.
    destroyUpgrade: false,
    // Browsers let any site send requests to any other, and may send our cookie along.
    allowRequest(request, decide) {
      const { origin } = request.headers
      decide(null, origin === undefined || isOwnOrigin(origin, request))
    },
  })
  io.engine.on('headers', (headers: Record<string, string>) => {
    headers['x-content-type-options'] = 'nosniff'
  })
  return io
}
