import { Board } from '@samtavle/shared/board/board'
import { writeShape } from '@samtavle/shared/board/write-shape'
import type { Shape } from '@samtavle/shared/shapes/registry'
import * as Y from 'yjs'

/** A note that only its writer has seen. */
export interface HiddenNote {
  readonly person: string
  readonly shape: Shape
}

/** Two notes that say and look the same have the same; where they lie doesn't count. */
export function contentOf({ type, texts, formats, props }: Shape): string {
  const set = formats ? [Object.entries(formats).toSorted(byPart)] : []
  return JSON.stringify([type, Object.entries(texts).toSorted(byPart), props, ...set])
}

function byPart([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** A document that holds these and has never held anything else. */
export function documentWith(shapes: readonly Shape[]): Uint8Array {
  const board = new Board(new Y.Doc())
  board.doc.transact(() => {
    for (const shape of shapes) writeShape(board, shape)
  })
  const update = Y.encodeStateAsUpdate(board.doc)
  board.destroy()
  board.doc.destroy()
  return update
}

export type Texts = Shape['texts']

/** Whether somebody has only written on since it read like `before`. */
export function continues(before: Texts, after: Texts): boolean {
  return Object.entries(before).every(([part, words]) => after[part]?.startsWith(words) === true)
}
