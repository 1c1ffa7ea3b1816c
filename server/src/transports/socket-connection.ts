import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Connection } from '../sync/connection.ts'

const BINARY = 0x82

/**
 * A WebSocket as a Connection. Frames are written to the socket below `ws`, as one piece of bytes that is built once
 * for everybody who gets the same array: with 400 people on a board, leaving it to `ws` to frame each message for each
 * of them takes a third more CPU (measured with tests/bench). That is sound because nothing is compressed or masked on
 * the way out, and `ws` writes its own control frames whole.
 */
export function connectionOver(webSocket: WebSocket, socket: Duplex, wire: WireBytes): Connection {
  return {
    send(frames) {
      if (webSocket.readyState === webSocket.OPEN) socket.write(wire.of(frames))
    },
    close(code, reason) {
      // A reader that has stopped reading would never get to the close frame, and keep its backlog in memory.
      if (socket.writableLength > patienceBytes) webSocket.terminate()
      else webSocket.close(code, reason)
    },
    get buffered() {
      return socket.writableLength
    },
  }
}

const patienceBytes = 1024 * 1024

/** Remembers the bytes of what many get, as long as somebody holds on to it. */
export class WireBytes {
  readonly #known = new WeakMap<readonly Uint8Array[], Buffer>()

  of(frames: readonly Uint8Array[]): Buffer {
    const known = this.#known.get(frames)
    if (known) return known
    const bytes = Buffer.concat(frames.flatMap((frame) => [header(frame.length), frame]))
    this.#known.set(frames, bytes)
    return bytes
  }
}

/** RFC 6455, section 5.2: a final, unmasked, binary frame of that length. */
function header(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY, length])
  if (length < 65_536) return Buffer.from([BINARY, 126, length >> 8, length & 255])
  const long = Buffer.alloc(10)
  long[0] = BINARY
  long[1] = 127
  long.writeBigUInt64BE(BigInt(length), 2)
  return long
}
