import { centreOf, contains, grow, type Box } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import { frameHeader } from '@samtavle/shared/shapes/frame/frame'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** How wide the border of a frame is to a hand, in CSS pixels. */
const BORDER = 8

/**
 * Whether a shape that lies under a point is taken hold of there. What holds others is gripped by its title or its
 * border, so that on its empty middle one can still draw a marquee around what stands in it.
 */
export function grips(shape: Shape, at: Point, zoom: number): boolean {
  if (shape.type !== 'frame') return true
  const upright = rotate(at, centreOf(shape), -shape.rotation)
  const header: Box = { x: shape.x, y: shape.y, w: shape.w, h: Math.min(shape.h, frameHeader(shape)) }
  return contains(header, upright) || !contains(grow(shape, -BORDER / zoom), upright)
}
