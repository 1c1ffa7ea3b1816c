import { givenHeight, heightOf } from '../shapes/grown.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { ArrowEnd } from '../shapes/shape.ts'
import { boxOfEnds } from './arrow-ends.ts'
import type { Board } from './board.ts'
import type { GeoRecord } from './records.ts'

export type Places = ReadonlyMap<string, GeoRecord>

/** The places, and those of all that stand in frames that were moved (not resized) and have none of their own. */
export function withFollowers(board: Pick<Board, 'get' | 'children'>, places: Places): Places {
  const all = new Map(places)
  for (const [id, place] of places) {
    const shape = board.get(id)
    if (!shape || shape.w !== place[2] || shape.h !== place[3]) continue
    const [dx, dy] = [place[0] - shape.x, place[1] - shape.y]
    if (dx !== 0 || dy !== 0) follow(board, id, dx, dy, all, places)
  }
  return all
}

function follow(
  board: Pick<Board, 'get' | 'children'>,
  frame: string,
  dx: number,
  dy: number,
  all: Map<string, GeoRecord>,
  own: Places,
): void {
  for (const id of board.children(frame)) {
    const shape = board.get(id)
    if (!shape || own.has(id)) continue
    all.set(id, [shape.x + dx, shape.y + dy, shape.w, shape.h, shape.rotation])
    follow(board, id, dx, dy, all, own)
  }
}

/** The shape as it would be there. Of an arrow the free ends are carried along; those that hang on something stay. */
export function placed(shape: Shape, place: GeoRecord | undefined): Shape {
  if (!place) return shape
  const [x, y, w, h, rotation] = place
  if (!shape.ends) return sized(shape, { x, y, w, h, rotation })
  const carry = (end: ArrowEnd): ArrowEnd =>
    end.target === null
      ? {
          ...end,
          point: {
            x: along(end.point.x, shape.x, shape.w, x, w),
            y: along(end.point.y, shape.y, shape.h, y, h),
          },
        }
      : end
  const ends = { start: carry(shape.ends.start), end: carry(shape.ends.end) }
  return { ...shape, ...boxOfEnds(ends), ends }
}

function sized(shape: Shape, place: Pick<Shape, 'x' | 'y' | 'w' | 'h' | 'rotation'>): Shape {
  const { growth } = shapeOf(shape.type)
  if (!growth || (shape.w === place.w && shape.h === place.h)) return { ...shape, ...place }
  const { grown: _, ...plain } = { ...shape, ...place }
  const h = place.h === shape.h ? givenHeight(shape) : growth.givenFor(plain, place.h)
  return regrown({ ...plain, h })
}

/** A shape as its words make it in the height that it was given; of it as it stands, whatever has just become of it. */
export function regrown(shape: Shape): Shape {
  const { grown: _, ...plain } = { ...shape, h: givenHeight(shape) }
  const grown = shapeOf(shape.type).growth?.grow(plain)
  return grown ? { ...plain, h: heightOf(grown), grown } : plain
}

function along(value: number, from: number, length: number, to: number, newLength: number): number {
  return length === 0 ? to + (value - from) : to + ((value - from) / length) * newLength
}
