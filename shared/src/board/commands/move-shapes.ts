import type { Point } from '../../geometry/point.ts'
import { geoOf } from '../write-shape.ts'
import { shapesOf, type Command } from './command.ts'
import { placeShapes } from './place-shapes.ts'

/** Moves them by a stretch in board units, as the arrow keys do. */
export function moveShapes(ids: readonly string[], by: Point): Command {
  return (board, actor, run) => {
    const places = shapesOf(board, ids).map((shape) => {
      const [x, y, w, h, rotation] = geoOf(shape)
      return [shape.id, [x + by.x, y + by.y, w, h, rotation]] as const
    })
    return placeShapes(Object.fromEntries(places))(board, actor, run)
  }
}
