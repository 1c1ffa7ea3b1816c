import { around, centreOf, type Box } from '../../geometry/box.ts'
import { origin, type Point } from '../../geometry/point.ts'
import type { Board } from '../board.ts'
import { piecesOf, shifted, type Piece } from '../pieces.ts'
import type { Command } from './command.ts'
import { placeShapes } from './place-shapes.ts'

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** Puts one edge, or the middle, of all of them on one line: that of the box around them; of a single one, that of its frame. */
export function alignShapes(ids: readonly string[], edge: Edge): Command {
  return (board, actor, run) => {
    const pieces = piecesOf(board, actor, ids)
    const within = pieces.length === 1 ? frameOf(board, pieces) : around(pieces.map(({ box }) => box))
    if (!within) return false
    const places = pieces.flatMap((piece) => shifted(piece, stretchTo[edge](piece.box, within)))
    return placeShapes(Object.fromEntries(places))(board, actor, run)
  }
}

function frameOf(board: Board, [piece]: readonly Piece[]): Box | undefined {
  return board.get(piece?.shapes[0]?.parent ?? '')
}

/** How far a box has to go. */
const stretchTo: Readonly<Record<Edge, (box: Box, within: Box) => Point>> = {
  left: (box, within) => ({ ...origin, x: within.x - box.x }),
  center: (box, within) => ({ ...origin, x: centreOf(within).x - centreOf(box).x }),
  right: (box, within) => ({ ...origin, x: within.x + within.w - box.x - box.w }),
  top: (box, within) => ({ ...origin, y: within.y - box.y }),
  middle: (box, within) => ({ ...origin, y: centreOf(within).y - centreOf(box).y }),
  bottom: (box, within) => ({ ...origin, y: within.y + within.h - box.y - box.h }),
}
