import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'

interface Size {
  readonly w: number
  readonly h: number
}

/** What a bar keeps between itself and the object, the page's edges, and the page's own bars; CSS pixels. */
const GAP = 14
const EDGES = { top: 68, bottom: 60, side: 8 } as const

/**
 * Where a bar goes that belongs to an object: above it, or below where there is no room, and never on top of it unless
 * it fills the screen. All in CSS pixels of the canvas; undefined when the object is out of sight.
 */
export function beside(object: Box, bar: Size, screen: Size): Point | undefined {
  if (object.x > screen.w || object.y > screen.h || object.x + object.w < 0 || object.y + object.h < 0)
    return undefined
  const middle = object.x + object.w / 2 - bar.w / 2
  const x = Math.max(EDGES.side, Math.min(middle, screen.w - EDGES.side - bar.w))
  const above = object.y - GAP - bar.h
  if (above >= EDGES.top) return { x, y: above }
  const below = object.y + object.h + GAP
  if (below + bar.h <= screen.h - EDGES.bottom) return { x, y: Math.max(below, EDGES.top) }
  return { x, y: EDGES.top }
}
