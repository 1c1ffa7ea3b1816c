import type { Board } from './board.ts'
import { makeShapes } from './make-shapes.ts'
import { schemaVersion } from './migrations/migrate.ts'
import { evenKeys } from './order.ts'
import type { BoardMeta, NewShape } from './records.ts'
import { writeShape } from './write-shape.ts'

export interface Seed extends Omit<BoardMeta, 'schema'> {
  readonly objects: readonly NewShape[]
}

/** What a new board begins with, in one transaction. Objects are the template's unless they say otherwise. */
export function seed(board: Board, { objects, ...meta }: Seed): void {
  const made = makeShapes(board, objects, { layer: 'template', author: null, keys: evenKeys })
  if (made.kind === 'refused')
    throw new Error(`A new board can't begin with '${made.id}': it isn't sound or not alone`)
  board.doc.transact(() => {
    board.write.meta({ ...meta, schema: schemaVersion })
    for (const shape of made.shapes) writeShape(board, shape)
  })
}
