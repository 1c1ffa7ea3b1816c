import type { Board } from '@samtavle/shared/board/board'
import { FreePlaces } from '@samtavle/shared/board/free-place'
import { centreOf, contains, grow, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { isArea } from '@samtavle/shared/shapes/area-types'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Chance } from './chance.ts'

/** Where there is neither pile nor frame, a note stays as near as this to where it was written, in board units. */
const around = 3_000
/** A pile holds at least so many notes; what is smaller is a line or a field of its own. */
const roomy = 2

/**
 * A place for each, beside what lies there: near where it was written, within the same pile or frame. With `shuffle`, those
 * of one pile lie where the others of it were written.
 */
export function placesFor(
  board: Board,
  shapes: readonly Shape[],
  shuffle: Chance['shuffle'] = (list) => list,
): readonly Point[] {
  const piles = pilesOf(board)
  const places = new Map<Shape, Point>()
  for (const [pile, members] of grouped(piles, shapes)) {
    const wanted = shuffle(members.map(({ x, y }) => ({ x, y })))
    const within = pile ?? grow(boxAround(members), around)
    const free = new FreePlaces(board, within)
    for (const [i, shape] of members.entries()) {
      places.set(shape, free.take(shape, wanted[i] ?? shape))
    }
  }
  return shapes.map((shape) => places.get(shape) ?? shape)
}

/** The rooms of a template, the smallest first. */
function pilesOf(board: Board): readonly Box[] {
  return board
    .all()
    .filter(({ type, layer }) => type === 'frame' || (layer === 'template' && isArea(type)))
    .map((shape) => shapeOf(shape.type).bounds(shape))
    .toSorted((a, b) => a.w * a.h - b.w * b.h)
}

function grouped(piles: readonly Box[], shapes: readonly Shape[]): ReadonlyMap<Box | undefined, Shape[]> {
  const groups = new Map<Box | undefined, Shape[]>()
  for (const shape of shapes) {
    const pile = piles.find((box) => contains(box, centreOf(shape)) && isRoomy(box, shape))
    const group = groups.get(pile)
    if (group) group.push(shape)
    else groups.set(pile, [shape])
  }
  return groups
}

function isRoomy(pile: Box, { w, h }: Shape): boolean {
  return pile.w >= w && pile.h >= h && pile.w * pile.h >= roomy * w * h
}

function boxAround(shapes: readonly Shape[]): Box {
  const [left, top] = [Math.min(...shapes.map(({ x }) => x)), Math.min(...shapes.map(({ y }) => y))]
  const right = Math.max(...shapes.map(({ x, w }) => x + w))
  const bottom = Math.max(...shapes.map(({ y, h }) => y + h))
  return { x: left, y: top, w: right - left, h: bottom - top }
}
