import { encode } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { Attack } from './attack.ts'
import { frameHead, keepLines, type Line } from './line.ts'

const MB = 1024 * 1024
const size = 50 * MB

/** Four who each send 50 MB: in one piece, in fragments that never end, as an update that is just too large, and as presence. */
export const huge: Attack = async (target, endings) => {
  const largeUpdate = encode({ type: 'update', update: updateOf(7 * MB) })
  const largePresence = encode({ type: 'awareness', states: new Uint8Array(7 * MB) })
  const pieces = Buffer.alloc(MB, 0xa5)
  const ways: readonly ((line: Line) => void)[] = [
    ({ socket }) => {
      socket.write(frameHead(size))
      for (let sent = 0; sent < size; sent += MB) socket.write(pieces)
    },
    ({ socket }) => {
      for (let sent = 0; sent < size; sent += MB) {
        socket.write(frameHead(MB, { opcode: sent === 0 ? 2 : 0, final: false }))
        socket.write(pieces)
      }
    },
    ({ webSocket }) => webSocket.send(largeUpdate),
    ({ webSocket }) => webSocket.send(largePresence),
  ]
  await Promise.all(
    ways.map((way, nth) => keepLines(target, target.tokens.slice(nth, nth + 1), endings, way)),
  )
}

/** What a modified page could well send: a sound text, far too long. */
function updateOf(bytes: number): Uint8Array {
  const doc = new Y.Doc()
  const text = new Y.Text('x'.repeat(bytes))
  doc.getMap('text').set('note', text)
  return Y.encodeStateAsUpdate(doc)
}
