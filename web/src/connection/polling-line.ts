import {
  pieceBytes,
  tunnelNamespace,
  type PageToTunnel,
  type TunnelHandshake,
  type TunnelToPage,
} from '@samtavle/shared/protocol/tunnel'
import { io, type Socket } from 'socket.io-client'
import { LOST, type Line, type LineListener } from './line.ts'

/** A line over HTTP long polling, to the document of a WebSocket's address on the same server. */
export function openPollingLine(address: string, listener: LineListener): Line {
  const url = new URL(address)
  const handshake: TunnelHandshake = { address: `${url.pathname}${url.search}` }
  const socket: Socket<TunnelToPage, PageToTunnel> = io(
    `${url.origin.replace(/^ws/, 'http')}${tunnelNamespace}`,
    {
      transports: ['polling'],
      // One line each: what one document has waiting doesn't hold up another.
      forceNew: true,
      reconnection: false,
      auth: { ...handshake },
    },
  )
  let ended = false
  const end = (code: number, reason: string) => {
    if (ended) return
    ended = true
    socket.disconnect()
    listener.onClose(code, reason)
  }
  socket.on('connect', () => listener.onOpen())
  socket.on('connect_error', () => end(LOST, ''))
  socket.on('disconnect', () => end(LOST, ''))
  socket.on('closed', (code, reason) => end(code, reason))
  socket.on('frames', (frames) => {
    for (const frame of frames) if (!ended) listener.onFrame(bufferOf(frame))
  })
  return {
    send(data) {
      for (let at = 0; at < data.length; at += pieceBytes)
        socket.emit('piece', data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length)
    },
    close() {
      ended = true
      socket.disconnect()
    },
  }
}

/** Browsers are given an ArrayBuffer, whatever the types say. */
function bufferOf(bytes: Uint8Array | ArrayBuffer): ArrayBuffer {
  return bytes instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes).buffer
}
