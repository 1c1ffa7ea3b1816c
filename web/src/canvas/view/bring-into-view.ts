import { centreOf, encloses } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Camera } from './camera.ts'

/** Moves the board so that all of the shape is seen, if it isn't already. */
export function bringIntoView(camera: Camera, shape: Shape): void {
  const bounds = shapeOf(shape.type).bounds(shape)
  if (!encloses(camera.clearView(), bounds)) camera.centre(centreOf(bounds))
}
