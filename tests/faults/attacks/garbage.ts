import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { encodeStates } from '@samtavle/shared/protocol/awareness-states'
import { encode } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { Attack, Endings, Target } from './attack.ts'
import { frameHead, keepLines, type Line } from './line.ts'

/** Fifty who talk nonsense of every kind, and twenty upgrades a second that are none. */
export const garbage: Attack = (target, endings) => {
  setInterval(() => knockOddly(target, endings), 50)
  return keepLines(target, target.tokens.slice(0, 50), endings, (line) => {
    const timer = setInterval(() => one(nonsense)(line), 100)
    line.webSocket.on('close', () => clearInterval(timer))
  })
}

const nonsense: readonly ((line: Line) => void)[] = [
  say(() => randomBytes(1 + Math.random() * 4096)),
  say(() => new Uint8Array()),
  say(() => 'hello, not binary'),
  say(() => encode({ type: 'update', update: randomBytes(300) })),
  say(() => encode({ type: 'sync-step-1', stateVector: randomBytes(40) })),
  say(() => encode({ type: 'awareness', states: randomBytes(100) })),
  say(() =>
    encode({ type: 'awareness', states: encodeStates([{ client: 1, clock: 2 ** 52, json: '{"not json' }]) }),
  ),
  say(() => halved(encode({ type: 'update', update: realUpdate() }))),
  say(() => encode({ type: 'update', update: halved(realUpdate()) })),
  // A list that claims to have 2^31 entries.
  say(() => encode({ type: 'update', update: new Uint8Array([255, 255, 255, 255, 7, 1, 1, 0]) })),
  say(() => new Uint8Array([99])),
  ({ socket }) => socket.write(new Uint8Array([0x82, 3, 0, 0, 0])),
  ({ socket }) => socket.write(Buffer.concat([frameHead(4, { opcode: 5 }), Buffer.alloc(4)])),
  ({ socket }) => socket.write(Buffer.concat([frameHead(300, { opcode: 9 }), Buffer.alloc(300)])),
  ({ socket }) => socket.write(Buffer.concat([frameHead(2 ** 40), Buffer.alloc(1_000)])),
  ({ socket }) => {
    socket.write(frameHead(5_000).subarray(0, 7))
    setTimeout(() => socket.resetAndDestroy(), 20)
  },
]

function say(what: () => Uint8Array | string): (line: Line) => void {
  return ({ webSocket }) => webSocket.send(what(), () => undefined)
}

const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n'
const knocks: readonly string[] = [
  '\x16\x03\x01\x02\x00 not http at all\r\n\r\n',
  `GET /% HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`,
  `GET /sync/..%2f..%2fetc%2fpasswd/board HTTP/1.1\r\nHost: x\r\n${upgrade}Sec-WebSocket-Key: a\r\n\r\n`,
  `GET /sync/__proto__/board HTTP/1.1\r\nHost: x\r\n${upgrade}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  `GET //[ HTTP/1.1\r\nHost: \r\n${upgrade}\r\n`,
  `GET /sync/${'a'.repeat(12_000)}/board HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`,
  `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'b'.repeat(60_000)}\r\n\r\n`,
]

/** Opens a socket, says something that is no proper upgrade, and hangs up after a while. */
function knockOddly({ server }: Target, endings: Endings): void {
  const { hostname, port } = new URL(server)
  const socket = connect(Number(port), hostname, () => socket.write(one(knocks)))
  const timer = setTimeout(() => socket.destroy(), 500)
  socket.on('data', (bytes) => endings.addAnswer(bytes))
  socket.on('error', () => undefined)
  socket.on('close', () => clearTimeout(timer))
}

function one<T>(of: readonly T[]): T {
  return of[Math.floor(Math.random() * of.length)] as T
}

function halved(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2)
}

function realUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('geo').set('n1', [1, 2, 3, 4, 0])
  return Y.encodeStateAsUpdate(doc)
}
