import { grow, intersects, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'

interface Size {
  readonly w: number
  readonly h: number
}

/**
 * What a bar keeps between itself and the object, and itself and the room's edges; CSS pixels. Below the object is the
 * handle that it is turned by, at its sides are those that arrows are drawn from.
 */
const GAP = { above: 14, below: 40, side: 36 } as const
const EDGE = 4

/**
 * Where a bar goes that belongs to an object: above it, where there is no room below it, or at its side, and never on top
 * of it unless it fills the room. All in CSS pixels of the canvas; undefined when the object is out of sight.
 */
export function beside(object: Box, bar: Size, room: Box): Point | undefined {
  if (!intersects(object, room)) return undefined
  const { x: left, y: top, w, h } = grow(room, -EDGE)
  const middle = object.x + object.w / 2 - bar.w / 2
  const x = Math.max(left, Math.min(middle, left + w - bar.w))
  const above = object.y - GAP.above - bar.h
  if (above >= top) return { x, y: above }
  const below = object.y + object.h + GAP.below
  if (below + bar.h <= top + h) return { x, y: Math.max(below, top) }
  // Tall as the room, as on a phone on its side with a keyboard.
  const after = object.x + object.w + GAP.side
  const before = object.x - GAP.side - bar.w
  if (after + bar.w <= left + w) return { x: after, y: top }
  return { x: before >= left ? before : x, y: top }
}
