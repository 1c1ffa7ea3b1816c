import type { Look } from '@samtavle/shared/drawing/look'
import type { Point } from '@samtavle/shared/geometry/point'
import type { View } from '../view/camera.ts'

/** What the top of the canvas is painted with, in CSS pixels. */
export interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly view: View
  readonly look: Look
}

export function toScreen({ x, y }: Point, { view }: Pen): Point {
  return { x: (x - view.x) * view.zoom, y: (y - view.y) * view.zoom }
}
