import type { TextPart } from '@samtavle/shared/shapes/shape'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Camera } from '../view/camera.ts'

/** Below this zoom one can't read what one writes. */
const LEGIBLE = 0.5

/** Goes close enough to a text to read it. Returns the way back, which leads nowhere once the view was moved again. */
export function comeClose(camera: Camera, shape: Shape, { box }: Pick<TextPart, 'box'>): () => void {
  const before = camera.get()
  if (before.zoom >= LEGIBLE) return () => {}
  camera.set(camera.fitting({ ...box, x: shape.x + box.x, y: shape.y + box.y }))
  const close = camera.get()
  return () => {
    if (camera.get() === close) camera.set(before)
  }
}
