import { centreOf, type Box } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { BoxHandle } from './handles.ts'

/** The smallest side that a hand can make, in board units. */
const SMALLEST = 16

type Turned = Box & { readonly rotation: number }

/**
 * The shape after one of its handles was dragged to `to`: the opposite corner or edge stays where it is on the board,
 * even when the shape is turned. `keep` holds on to the proportions.
 */
export function resized(shape: Turned, handle: BoxHandle, from: Point, to: Point, keep: boolean): Draft {
  const moved = rotate({ x: to.x - from.x, y: to.y - from.y }, { x: 0, y: 0 }, -shape.rotation)
  const w = side(shape.w, handle.x * moved.x)
  const h = side(shape.h, handle.y * moved.y)
  if (!keep || handle.x === 0 || handle.y === 0 || shape.w === 0 || shape.h === 0)
    return anchored(shape, handle, w, h)
  const scale = Math.max(w / shape.w, h / shape.h)
  return anchored(shape, handle, shape.w * scale, shape.h * scale)
}

/** A side that was tiny already, like the height of a straight stroke, may stay so. */
function side(length: number, growth: number): number {
  return Math.max(Math.min(SMALLEST, length), length + growth)
}

function anchored(shape: Turned, handle: BoxHandle, w: number, h: number): Draft {
  const centre = centreOf(shape)
  const shift = { x: (handle.x * (w - shape.w)) / 2, y: (handle.y * (h - shape.h)) / 2 }
  const next = rotate({ x: centre.x + shift.x, y: centre.y + shift.y }, centre, shape.rotation)
  return [next.x - w / 2, next.y - h / 2, w, h, shape.rotation]
}
