import { centreOf, type Box } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { BoxHandle } from './handles.ts'

/** The smallest side that a hand can make, in board units. */
const SMALLEST = 16

type Turned = Box & { readonly rotation: number }

export interface Stretch {
  readonly handle: BoxHandle
  /** How far the handle has been dragged, in board units. */
  readonly by: Point
  /** Whether the proportions stay. */
  readonly keep: boolean
  /** Whether the middle stays, rather than the opposite corner or edge. */
  readonly central: boolean
}

/**
 * The box after one of its handles was dragged: the opposite corner or edge, or the middle, stays where it is on the
 * board, even when the box is turned. Nothing gets narrower than `least` of what it was (0 to 1).
 */
export function stretched(box: Turned, { handle, by, keep, central }: Stretch, least = 0): Turned {
  const moved = rotate(by, { x: 0, y: 0 }, -box.rotation)
  const twice = central ? 2 : 1
  const w = side(box.w, handle.x * moved.x * twice, least)
  const h = side(box.h, handle.y * moved.y * twice, least)
  if (!keep || box.w === 0 || box.h === 0) return anchored(box, handle, w, h, central)
  const scale = handle.x === 0 ? h / box.h : handle.y === 0 ? w / box.w : Math.max(w / box.w, h / box.h)
  return anchored(box, handle, box.w * scale, box.h * scale, central)
}

/** A side that was tiny already, like the height of a straight stroke, may stay so. */
function side(length: number, growth: number, least: number): number {
  return Math.max(Math.min(SMALLEST, length), length * least, length + growth)
}

function anchored(box: Turned, handle: BoxHandle, w: number, h: number, central: boolean): Turned {
  const centre = centreOf(box)
  const half = central ? 0 : 0.5
  const shift = { x: handle.x * (w - box.w) * half, y: handle.y * (h - box.h) * half }
  const next = rotate({ x: centre.x + shift.x, y: centre.y + shift.y }, centre, box.rotation)
  return { x: next.x - w / 2, y: next.y - h / 2, w, h, rotation: box.rotation }
}

/** How far a box around these may shrink until the smallest of them is as small as a hand can make it. */
export function leastOf(shapes: readonly Shape[]): number {
  const sides = shapes.filter(({ ends }) => !ends).map(({ w, h }) => Math.min(w, h))
  return Math.max(0, ...sides.map((side) => (side > SMALLEST ? SMALLEST / side : 1)))
}

/** Where a shape in one box goes as that becomes the other. */
export function refitted(shape: Shape, from: Box, to: Box): Draft {
  const [across, down] = [from.w === 0 ? 1 : to.w / from.w, from.h === 0 ? 1 : to.h / from.h]
  const lies = Math.abs(shape.rotation % 180) === 90
  const fixed = !shape.ends && shapeOf(shape.type).resize === 'none'
  const w = shape.w * (fixed ? 1 : lies ? down : across)
  const h = shape.h * (fixed ? 1 : lies ? across : down)
  const { x, y } = centreOf(shape)
  return [to.x + (x - from.x) * across - w / 2, to.y + (y - from.y) * down - h / 2, w, h, shape.rotation]
}
