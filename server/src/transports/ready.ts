import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { readyAnswers, readyNamespace, readyPath, type PageToReady } from '@samtavle/shared/protocol/ready'
import type { Namespace, Server as SocketIo } from 'socket.io'
import { WebSocketServer } from 'ws'
import { addressOf } from './let-in.ts'

/** Nobody has to say who they are, so there may be only so many at once, each for so long. */
const mostVisitors = 200
const visitMs = 15_000

/** How a visitor's line is used up. */
interface Visitor {
  /** False when there are no answers left. */
  mayAsk(): boolean
  leave(): void
}

/** Answers devices that try whether they could take part, over both transports. Returns its teardown. */
export function attachReady(server: Server, io: SocketIo, now: () => number = Date.now): () => void {
  const visitors = new Visitors()
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: 64, perMessageDeflate: false })
  webSockets.on('connection', (webSocket) => {
    const visitor = visitors.enter(() => webSocket.terminate())
    webSocket.on('error', () => webSocket.terminate())
    if (!visitor) return webSocket.terminate()
    webSocket.on('message', () => (visitor.mayAsk() ? webSocket.send(String(now())) : webSocket.close()))
    webSocket.on('close', () => visitor.leave())
  })
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (addressOf(request.url ?? '')?.pathname !== readyPath) return
    webSockets.handleUpgrade(request, socket, head, (webSocket) => webSockets.emit('connection', webSocket))
  }
  server.on('upgrade', onUpgrade)
  const namespace: Namespace<PageToReady> = io.of(readyNamespace)
  namespace.on('connection', (socket) => {
    const visitor = visitors.enter(() => socket.disconnect(true))
    if (!visitor) return void socket.disconnect(true)
    socket.on('clock', (answer: unknown) => {
      if (typeof answer === 'function' && visitor.mayAsk()) answer(now())
      else socket.disconnect(true)
    })
    socket.on('disconnect', () => visitor.leave())
  })
  return () => {
    server.off('upgrade', onUpgrade)
    namespace.removeAllListeners()
    namespace.disconnectSockets(true)
    for (const webSocket of webSockets.clients) webSocket.terminate()
    webSockets.close()
  }
}

class Visitors {
  #inside = 0

  /** Undefined when there are too many; `end` is called when somebody has stayed long enough. */
  enter(end: () => void): Visitor | undefined {
    if (this.#inside >= mostVisitors) return undefined
    this.#inside += 1
    const timer = setTimeout(end, visitMs)
    let answers = readyAnswers
    return {
      mayAsk: () => (answers -= 1) >= 0,
      leave: () => {
        clearTimeout(timer)
        this.#inside -= 1
      },
    }
  }
}
