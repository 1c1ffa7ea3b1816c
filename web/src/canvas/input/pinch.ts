import type { Point } from '@samtavle/shared/geometry/point'
import { maxZoom, minZoom, type View } from '../view/camera.ts'

export type Fingers = readonly [Point, Point]

/** The view after two fingers moved: what lay between them still does, as far apart as they are now. */
export function pinched({ x, y, zoom }: View, before: Fingers, after: Fingers): View {
  const [from, to] = [middleOf(before), middleOf(after)]
  const wanted = (zoom * gapOf(after)) / Math.max(1, gapOf(before))
  const next = Math.min(maxZoom, Math.max(minZoom, wanted))
  return { x: x + from.x / zoom - to.x / next, y: y + from.y / zoom - to.y / next, zoom: next }
}

function middleOf([a, b]: Fingers): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function gapOf([a, b]: Fingers): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
