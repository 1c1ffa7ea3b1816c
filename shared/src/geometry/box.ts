import { rotate, type Point } from './point.ts'

/** An upright rectangle in board units: its top left corner and its size. */
export interface Box extends Point {
  readonly w: number
  readonly h: number
}

export function centreOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 }
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h
}

export function encloses(outer: Box, inner: Box): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.w, y: inner.y + inner.h })
}

export function intersects(a: Box, b: Box): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h
}

/** What two boxes have in common; undefined when that is nothing. */
export function intersection(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** The box grown by `margin` on every side; a negative margin shrinks it, never below nothing. */
export function grow({ x, y, w, h }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, w: Math.max(0, w + 2 * margin), h: Math.max(0, h + 2 * margin) }
}

/** The box between two corners, whichever they are. */
export function between(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) }
}

/** The smallest box around all of them; undefined around nothing. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return left === Infinity ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}

export function cornersOf({ x, y, w, h }: Box): [Point, Point, Point, Point] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
}

/** The upright box around a box turned about its centre, in degrees. */
export function turned(box: Box, degrees: number): Box {
  if (degrees === 0) return box
  const centre = centreOf(box)
  const corners = cornersOf(box).map((corner) => ({ ...rotate(corner, centre, degrees), w: 0, h: 0 }))
  return around(corners) ?? box
}

/** The upright box around `part` of a box (from that box's corner) that is turned about the box's centre, in degrees. */
export function turnedWith(box: Box, part: Box, degrees: number): Box {
  const placed = { ...part, x: box.x + part.x, y: box.y + part.y }
  const corners = cornersOf(placed).map((corner) => ({
    ...rotate(corner, centreOf(box), degrees),
    w: 0,
    h: 0,
  }))
  return around(corners) ?? placed
}
