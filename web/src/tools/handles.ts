import { centreOf, type Box } from '@samtavle/shared/geometry/box'
import { distance, rotate, type Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'

/** Which edges of the box follow the hand: -1 the left or upper, 1 the right or lower, 0 neither. */
export interface BoxHandle {
  readonly kind: 'box'
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}
export type Handle = BoxHandle | { readonly kind: 'end'; readonly which: 'start' | 'end' }

const corners: readonly BoxHandle[] = [
  { kind: 'box', x: -1, y: -1 },
  { kind: 'box', x: 1, y: -1 },
  { kind: 'box', x: 1, y: 1 },
  { kind: 'box', x: -1, y: 1 },
]
const edges: readonly BoxHandle[] = [
  { kind: 'box', x: 0, y: -1 },
  { kind: 'box', x: 1, y: 0 },
  { kind: 'box', x: 0, y: 1 },
  { kind: 'box', x: -1, y: 0 },
]

/** Below this size on the screen, in CSS pixels, handles would cover what they belong to. */
const SMALLEST = 28

/** What can be gripped on a selected shape, and where on the board that is. */
export function handlesOf(shape: Shape, zoom: number): { handle: Handle; at: Point }[] {
  if (shape.ends) {
    return [
      { handle: { kind: 'end', which: 'start' }, at: shape.ends.start.point },
      { handle: { kind: 'end', which: 'end' }, at: shape.ends.end.point },
    ]
  }
  if (shapeOf(shape.type).resize === 'none' || Math.max(shape.w, shape.h) * zoom < SMALLEST) return []
  return corners.map((handle) => ({ handle, at: placeOf(handle, shape) }))
}

/** The handle within reach of a point. Edges can be gripped along their whole length, though only corners are shown. */
export function handleAt(shape: Shape, at: Point, zoom: number, touch: boolean): Handle | undefined {
  const reach = (touch ? 22 : 8) / zoom
  const near = handlesOf(shape, zoom).find((handle) => distance(handle.at, at) <= reach)
  return near?.handle ?? (canStretch(shape, zoom) && !touch ? edgeAt(shape, at, 5 / zoom) : undefined)
}

function canStretch(shape: Shape, zoom: number): boolean {
  const free = !shape.ends && shapeOf(shape.type).resize === 'free'
  return free && Math.min(shape.w, shape.h) * zoom >= 2 * SMALLEST
}

function edgeAt(shape: Shape & Box, at: Point, reach: number): BoxHandle | undefined {
  const { x, y } = rotate(at, centreOf(shape), -shape.rotation)
  const [across, down] = [x > shape.x && x < shape.x + shape.w, y > shape.y && y < shape.y + shape.h]
  return edges.find((edge) =>
    edge.y === 0
      ? down && Math.abs(x - (edge.x < 0 ? shape.x : shape.x + shape.w)) <= reach
      : across && Math.abs(y - (edge.y < 0 ? shape.y : shape.y + shape.h)) <= reach,
  )
}

function placeOf({ x, y }: BoxHandle, shape: Shape): Point {
  const upright = { x: shape.x + ((x + 1) / 2) * shape.w, y: shape.y + ((y + 1) / 2) * shape.h }
  return rotate(upright, centreOf(shape), shape.rotation)
}
