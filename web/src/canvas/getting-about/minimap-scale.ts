import { around, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'

/** Between what is shown and the edge of the map, in CSS pixels. */
const GAP = 6

/** How a part of the board lies in a small map of it: CSS pixels per board unit, and where the board's origin is. */
export interface MinimapScale {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** Everything that there is, and where one looks though it be far from it, in the middle of the map. */
export function scaleFor(
  content: Box | undefined,
  view: Box,
  size: { readonly w: number; readonly h: number },
): MinimapScale {
  const world = around(content ? [content, view] : [view]) ?? view
  const zoom = Math.min((size.w - 2 * GAP) / Math.max(world.w, 1), (size.h - 2 * GAP) / Math.max(world.h, 1))
  return {
    zoom,
    x: (size.w - world.w * zoom) / 2 - world.x * zoom,
    y: (size.h - world.h * zoom) / 2 - world.y * zoom,
  }
}

export function toMap({ x, y }: Point, scale: MinimapScale): Point {
  return { x: x * scale.zoom + scale.x, y: y * scale.zoom + scale.y }
}

export function boxToMap(box: Box, scale: MinimapScale): Box {
  return { ...toMap(box, scale), w: box.w * scale.zoom, h: box.h * scale.zoom }
}

export function fromMap({ x, y }: Point, scale: MinimapScale): Point {
  return { x: (x - scale.x) / scale.zoom, y: (y - scale.y) / scale.zoom }
}
