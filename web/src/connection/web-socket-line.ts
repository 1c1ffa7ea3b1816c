import type { Line, LineListener } from './line.ts'

/** A real WebSocket as a line. */
export function openWebSocketLine(Socket: typeof WebSocket, address: string, listener: LineListener): Line {
  const socket = new Socket(address)
  const heard = new AbortController()
  const { signal } = heard
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('open', () => listener.onOpen(), { signal })
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => listener.onFrame(data), {
    signal,
  })
  socket.addEventListener('close', ({ code, reason }) => listener.onClose(code, reason), { signal })
  return {
    send: (data) => socket.send(data as Uint8Array<ArrayBuffer>),
    close() {
      heard.abort()
      socket.close()
    },
  }
}
