import { centreOf, encloses, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Camera, View } from '../view/camera.ts'
import { glideTo } from '../together/glide-to.ts'

/** What is looked at is shown no smaller than this, and no larger than that unless one was closer already. */
const READABLE = { least: 0.5, most: 1 } as const

export function boxOf(shape: Shape): Box {
  return shapeOf(shape.type).bounds(shape)
}

/** Glides there, so that all of it is seen; as large as it goes. */
export function showWhole(camera: Camera, shape: Shape): void {
  glideTo(camera, camera.fitting(boxOf(shape)))
}

/** Glides there as little as it takes to read it: not at all when it is in view already. */
export function lookAt(camera: Camera, box: Box): void {
  const to = viewOf(camera, box)
  if (to) glideTo(camera, to)
}

function viewOf(camera: Camera, box: Box): View | undefined {
  const { zoom } = camera.get()
  if (zoom >= READABLE.least && encloses(camera.clearView(), box)) return undefined
  const fitting = camera.fitting(box, { largest: Math.max(zoom, READABLE.most) })
  if (fitting.zoom <= zoom) return fitting
  return showing(camera, box, Math.max(READABLE.least, Math.min(zoom, fitting.zoom)))
}

/** The view with the middle of the box in the middle of what is clear. */
function showing(camera: Camera, box: Box, zoom: number): View {
  const [from, to] = [centreOf(box), centreOf(camera.clear())]
  return { x: from.x - to.x / zoom, y: from.y - to.y / zoom, zoom }
}
