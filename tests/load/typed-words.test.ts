import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import { freePolicy } from '@samtavle/shared/access/policy'
import { expect, it } from 'vitest'
import * as Y from 'yjs'

const ann = {
  person: { id: 'ann', role: 'facilitator' },
  policy: freePolicy,
  editsTemplate: false,
} as const
const notes = 20
const sentence = 'Vi mangler overblik over hvem der følger op når borgeren er hjemme igen. '.repeat(12)

/** Bytes that are left after a collection. */
function held(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

function typed(): Board {
  const board = new Board(new Y.Doc())
  const ids = Array.from({ length: notes }, (_, number) => `note${number}`)
  const blank = ids.map((id) => ({ id, type: 'sticky', x: 0, y: 0, texts: { '': '' } }))
  execute(board, ann, addShapes(blank, Math.random))
  for (const id of ids) {
    const text = board.openText(id, '')
    for (const letter of sentence) board.doc.transact(() => text.insert(text.length, letter))
  }
  return board
}

it('holds words that were typed letter by letter in about as many bytes as there are letters', () => {
  typed() // What is made once and for all is there from now on.
  const before = held()
  const board = typed()
  const bytes = held() - before
  expect(board.get('note0')?.texts['']).toBe(sentence)
  // A chain has more than twenty for each.
  expect(bytes / (notes * sentence.length)).toBeLessThan(12)
})
