import { createServer, request as ask, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** What becomes of WebSockets: they are refused, never answered, or opened and soon cut. */
export type Blocking = 'refuse' | 'swallow' | 'kill'

export interface BlockingProxy {
  /** Without a slash at the end. */
  readonly url: string
  /** How many WebSockets were asked for. */
  upgrades(): number
  /** From now on WebSockets get through. */
  relent(): void
  close(): Promise<void>
}

/** How long a line lives that is to be killed, in milliseconds. */
const lifetime = 400

/** A network that lets plain HTTP through to the server and no WebSocket, in one of the ways that networks have. */
export async function startBlockingProxy(server: string, blocking: Blocking): Promise<BlockingProxy> {
  const { hostname, port } = new URL(server)
  const sockets = new Set<Duplex>()
  let upgrades = 0
  let blocks = true
  const proxy = createServer((request, response) => {
    const { method, url, headers } = request
    const passed = ask({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    response.on('close', () => passed.destroy())
    request.pipe(passed)
  })
  proxy.on('connection', (socket: Socket) => remember(socket, sockets))
  proxy.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrades += 1
    socket.on('error', () => socket.destroy())
    if (blocks && blocking === 'refuse')
      return void socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
    if (blocks && blocking === 'swallow') return
    const far = connect(Number(port), hostname)
    remember(far, sockets)
    far.write(asBytes(request))
    far.write(head)
    far.on('error', () => socket.destroy())
    far.on('close', () => socket.destroy())
    socket.on('close', () => far.destroy())
    far.pipe(socket).pipe(far)
    if (blocks) setTimeout(() => socket.destroy(), lifetime)
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    upgrades: () => upgrades,
    relent: () => void (blocks = false),
    async close() {
      const closed = new Promise((resolve) => proxy.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function remember(socket: Duplex, sockets: Set<Duplex>): void {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
}

/** The request as it came. */
function asBytes({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
