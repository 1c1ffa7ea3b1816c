import { centreOf, type Box } from '@samtavle/shared/geometry/box'
import { rotate, subtract, type Point } from '@samtavle/shared/geometry/point'

type Turned = Box & { readonly rotation: number }

/** A board point in a shape's own coordinates, where (0, 0) is its top left corner before it was turned. */
export function toLocal(point: Point, shape: Turned): Point {
  return subtract(rotate(point, centreOf(shape), -shape.rotation), shape)
}

/** Where a shape's own top left corner lies on the board once it is turned. */
export function cornerOf(shape: Turned): Point {
  return rotate(shape, centreOf(shape), shape.rotation)
}
