import { distance, type Point } from './point.ts'

/** How far a point is from the straight line between two others. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const length = distance(from, to)
  if (length === 0) return distance(point, from)
  const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2
  return distance(point, towards(from, to, Math.min(1, Math.max(0, along))))
}

/** The point that lies `share` of the way from one to the other: 0 is `from`, 1 is `to`. */
export function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** How far a point is from a line through all the others, in order; infinitely far from none. */
export function distanceToPolyline(point: Point, line: readonly Point[]): number {
  const [first, ...rest] = line
  if (!first) return Infinity
  let from = first
  let nearest = distance(point, first)
  for (const to of rest) {
    nearest = Math.min(nearest, distanceToSegment(point, from, to))
    from = to
  }
  return nearest
}
