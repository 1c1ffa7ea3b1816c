import type { Server } from 'node:http'
import { readyPath } from '@samtavle/shared/protocol/ready'
import type { Server as SocketIo } from 'socket.io'
import type { SyncOptions } from './let-in.ts'
import { openLines } from './lines.ts'
import { attachReady } from './ready.ts'
import { attachTunnel } from './tunnel.ts'
import { attachYWebSocket } from './y-websocket.ts'

/**
 * Both ways to a document, WebSockets and the tunnel, bounded together; and what tells a device which of them works for
 * it. `io` serves the same server. Returns the teardown of all.
 */
export function attachSync(server: Server, io: SocketIo, options: SyncOptions): () => void {
  const lines = openLines(options.rooms)
  const leaves = (path: string) => path === readyPath || path.startsWith(io.path())
  const stops = [
    attachYWebSocket(server, { ...options, leaves }, lines),
    attachTunnel(io, options, lines),
    attachReady(server, io),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
