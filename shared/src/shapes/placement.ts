import { centreOf, turned, type Box } from '../geometry/box.ts'
import { rotate } from '../geometry/point.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Placed } from './shape.ts'

/** The upright box around a placed shape, in board coordinates. */
export function turnedBounds({ x, y, w, h, rotation }: Placed): Box {
  return turned({ x, y, w, h }, rotation)
}

/** A shape's own box, in its own coordinates. */
export function ownBox({ w, h }: Placed): Box {
  return { x: 0, y: 0, w, h }
}

/** What a shape drew in its own coordinates, put where the shape stands on the board. */
export function inPlace({ x, y, w, h, rotation }: Placed, children: readonly Drawing[]): Drawing {
  const at = rotate({ x, y }, centreOf({ x, y, w, h }), rotation)
  return rotation === 0 ? { kind: 'group', at, children } : { kind: 'group', at, rotation, children }
}
