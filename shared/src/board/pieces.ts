import { around, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { turnedBounds } from '../shapes/placement.ts'
import type { Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { allows, shapesOf, type Actor } from './commands/command.ts'
import { groupAt, wholeGroups } from './groups.ts'
import type { GeoRecord } from './records.ts'
import { geoOf } from './write-shape.ts'

/** What is arranged as one: a shape, a frame with all that stands in it, or a group. Its box is what is seen of it. */
export interface Piece {
  readonly shapes: readonly Shape[]
  readonly box: Box
}

/**
 * What these are made up of, as far as the actor may move it; of one whole group alone, its members. What stands in a
 * frame among them, and an arrow that hangs on something, only go along.
 */
export function piecesOf(board: Board, actor: Actor, ids: readonly string[]): readonly Piece[] {
  const chosen = new Set(ids)
  const shapes = shapesOf(board, chosen)
  const within = soleGroup(board, shapes)
  const pieces = new Map<string, Shape[]>()
  for (const shape of shapes) {
    if (standsIn(board, shape, chosen) || !allows(actor, shape, { ...shape, x: shape.x + 1 })) continue
    const key = groupAt(shape, within) ?? shape.id
    const piece = pieces.get(key)
    if (piece) piece.push(shape)
    else pieces.set(key, [shape])
  }
  return [...pieces.values()].flatMap(pieceOf)
}

/** Where all shapes of a piece are when it is moved by so much. */
export function shifted({ shapes }: Piece, by: Point): readonly (readonly [id: string, place: GeoRecord])[] {
  return shapes.map((shape) => {
    const [x, y, w, h, rotation] = geoOf(shape)
    return [shape.id, [neat(x + by.x), neat(y + by.y), w, h, rotation]]
  })
}

/** No more than two decimals, which nobody sees beyond. */
export function neat(value: number): number {
  return Math.round(value * 100) / 100
}

function pieceOf(shapes: readonly Shape[]): readonly Piece[] {
  const box = around(shapes.filter((shape) => !hangs(shape)).map(turnedBounds))
  return box ? [{ shapes, box }] : []
}

function hangs({ ends }: Shape): boolean {
  return ends !== undefined && (ends.start.target !== null || ends.end.target !== null)
}

/** The innermost group that they are all of, if there is one. */
function soleGroup(board: Board, shapes: readonly Shape[]): string | null {
  const whole = wholeGroups(board, shapes)
  const [first] = shapes
  const isSole = (group: string) => whole.has(group) && shapes.every((shape) => shape.group?.includes(group))
  return first?.group?.findLast(isSole) ?? null
}

function standsIn(board: Board, shape: Shape, frames: ReadonlySet<string>): boolean {
  for (let at = shape.parent; at !== null; at = board.get(at)?.parent ?? null) if (frames.has(at)) return true
  return false
}
