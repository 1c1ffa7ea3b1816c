import { piecesOf, shifted, type Piece } from '../pieces.ts'
import type { Command } from './command.ts'
import { placeShapes } from './place-shapes.ts'

export type Axis = 'across' | 'down'

/** Leaves equal gaps between them, in a row as long as before. Applies to three and more. */
export function distributeShapes(ids: readonly string[], axis: Axis): Command {
  return (board, actor, run) => {
    const pieces = piecesOf(board, actor, ids)
    if (pieces.length < 3) return false
    const [at, length] = axis === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const)
    const middleOf = ({ box }: Piece) => box[at] + box[length] / 2
    const row = pieces.toSorted((a, b) => middleOf(a) - middleOf(b))
    let next = Math.min(...row.map(({ box }) => box[at]))
    const end = Math.max(...row.map(({ box }) => box[at] + box[length]))
    const gap = (end - next - row.reduce((sum, { box }) => sum + box[length], 0)) / (row.length - 1)
    const places = row.flatMap((piece) => {
      const by = { x: 0, y: 0, [at]: next - piece.box[at] }
      next += piece.box[length] + gap
      return shifted(piece, by)
    })
    return placeShapes(Object.fromEntries(places))(board, actor, run)
  }
}
