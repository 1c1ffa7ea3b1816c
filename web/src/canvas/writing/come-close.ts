import type { Box } from '@samtavle/shared/geometry/box'
import type { TextPart } from '@samtavle/shared/shapes/shape'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Camera } from '../view/camera.ts'

/** Below this zoom one can't read what one writes. */
const LEGIBLE = 0.5
/** Between what is written in and what floats, in CSS pixels. */
const GAP = 16

/** Goes where a text can be seen and read. Returns the way back, which leads nowhere once the view was moved again. */
export function comeClose(camera: Camera, shape: Shape, { box }: Pick<TextPart, 'box'>): () => void {
  const before = camera.get()
  const text = { ...box, x: shape.x + box.x, y: shape.y + box.y }
  if (before.zoom < LEGIBLE) camera.set(camera.fitting(text))
  else camera.panBy(wayTo(text, camera))
  const close = camera.get()
  return () => {
    if (camera.get() === close) camera.set(before)
  }
}

/** How far the view has to go until the text is clear of what floats, or as much of its beginning as there is room for. */
function wayTo(text: Box, camera: Camera): { x: number; y: number } {
  const { zoom } = camera.get()
  const at = camera.toScreen(text)
  const clear = camera.clear()
  return {
    x: shift(at.x, text.w * zoom, clear.x, clear.w),
    y: shift(at.y, text.h * zoom, clear.y, clear.h),
  }
}

function shift(at: number, size: number, from: number, room: number): number {
  const seen = Math.min(at + size, from + room) - Math.max(at, from)
  // Nothing jumps that one can write in where it is.
  if (seen >= Math.min(size, room) / 2) return 0
  const toBeginning = at - from - GAP
  return at < from ? toBeginning : Math.min(toBeginning, at + size - (from + room - GAP))
}
