import type { Board } from '@samtavle/shared/board/board'
import { addFormats } from '@samtavle/shared/board/formats/add-formats'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { evenKeys } from '@samtavle/shared/board/order'
import type { NewShape } from '@samtavle/shared/board/records'
import { replaceText } from '@samtavle/shared/board/replace-text'
import { makerOf } from '@samtavle/shared/board/standing'
import { writeShape } from '@samtavle/shared/board/write-shape'
import { continues } from './hidden-note.ts'
import type { Move } from './moves.ts'

const making = { layer: 'contribution', author: null, keys: evenKeys } as const

/** Does all of it in one transaction, by the server's own hand. What was done before isn't done again. */
export function carryOnto(board: Board, moves: readonly Move[]): void {
  board.doc.transact(() => {
    const news: NewShape[] = []
    for (const { shape, onto } of moves) {
      if (!shape || (onto !== null && isWrittenOn(board, onto, shape))) continue
      // A name that the board has ever known was carried there before, whatever became of it.
      if (makerOf(board, shape.id) === undefined) news.push(shape)
    }
    const made = makeShapes(board, news, making)
    // Nothing gets into a private document that isn't sound.
    if (made.kind === 'refused') throw new Error('a hidden note can not be made')
    for (const shape of made.shapes) writeShape(board, shape)
  })
}

/** False when it has been changed in another way meanwhile, or is gone. */
function isWrittenOn(board: Board, id: string, { texts = {}, formats = {} }: NewShape): boolean {
  const standing = board.get(id)
  if (!standing) return false
  // Written on before, and perhaps more since.
  const isThere = continues(texts, standing.texts)
  if (!isThere && !continues(standing.texts, texts)) return false
  for (const [part, words] of Object.entries(texts)) {
    const text = board.openText(id, part)
    if (!isThere) replaceText(text, words)
    addFormats(text, formats[part] ?? [])
  }
  return true
}
