import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { Endings, Target } from './attack.ts'

/** A WebSocket with the bare socket below it, on which anything can be written. */
export interface Line {
  readonly webSocket: WebSocket
  readonly socket: Socket
}

/** Resolves when it is open, or has ended. */
export function openLine(target: Target, token: string, endings: Endings): Promise<Line> {
  const { hostname, port } = new URL(target.server)
  const socket = connect(Number(port), hostname)
  const address = `ws://${hostname}:${port}/sync/${target.boardId}/board?ack=1&token=${token}`
  const webSocket = new WebSocket(address, { createConnection: () => socket, perMessageDeflate: false })
  // The close event tells the rest.
  webSocket.on('error', () => undefined)
  return new Promise((resolve) => {
    webSocket.on('open', () => resolve({ webSocket, socket }))
    webSocket.on('close', (code) => {
      endings.add(code)
      resolve({ webSocket, socket })
    })
  })
}

/** Keeps a line for each of them, whatever it takes: after an ending it comes again. Resolves when all have been open once. */
export async function keepLines(
  target: Target,
  tokens: readonly string[],
  endings: Endings,
  onLine: (line: Line) => void,
): Promise<void> {
  await Promise.all(tokens.map((token) => keepLine(target, token, endings, onLine)))
}

const comeBackAfter = 1_000

async function keepLine(
  target: Target,
  token: string,
  endings: Endings,
  onLine: (line: Line) => void,
): Promise<void> {
  const line = await openLine(target, token, endings)
  const comeBack = () => setTimeout(() => void keepLine(target, token, endings, onLine), comeBackAfter)
  if (line.webSocket.readyState !== WebSocket.OPEN) return void comeBack()
  line.webSocket.on('close', comeBack)
  onLine(line)
}

/** RFC 6455: the head of a client's message; its mask is 0, so that what follows stands as it is. */
export function frameHead(length: number, { opcode = 2, final = true } = {}): Buffer {
  const head = Buffer.alloc(14)
  head[0] = (final ? 0x80 : 0) | opcode
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
