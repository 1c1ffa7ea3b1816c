import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Connection } from '../sync/connection.ts'
import { cut } from './cut.ts'
import type { WireBytes } from './wire-bytes.ts'

/**
 * A WebSocket as a Connection. Frames are written to the socket below `ws`, as one piece of bytes that is built once
 * for everybody who gets the same array: with 400 people on a board, leaving it to `ws` to frame each message for each
 * of them takes a third more CPU (measured with tests/bench). That is sound because nothing is compressed or masked on
 * the way out, and `ws` writes its own control frames whole.
 */
export function connectionOver(webSocket: WebSocket, socket: Duplex, wire: WireBytes): Connection {
  return {
    send(frames) {
      if (webSocket.readyState !== webSocket.OPEN) return
      const piece = wire.of(frames)
      piece.handOut()
      socket.write(piece.bytes, piece.onTaken)
    },
    close(code, reason) {
      // A reader that has stopped reading would never get to the close frame, and keep its backlog in memory.
      if (socket.writableLength > patienceBytes) cut(socket)
      else webSocket.close(code, reason)
    },
    get buffered() {
      return socket.writableLength
    },
  }
}

const patienceBytes = 64 * 1024
