import { around, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Camera, View } from '../view/camera.ts'
import type { Workbench } from '../workbench.ts'
import { glideTo } from './glide-to.ts'
import type { Hold } from './going-together.ts'

interface GoingTo {
  readonly hold?: Hold | undefined
  /** What moves the camera. */
  readonly show?: (view: View) => void
}

/** Milliseconds after which the camera has come to the frames, also on a slow device. */
const SETTLED = 250

/**
 * Fokusvisning: shows these frames whole, clear of what floats. With `hold` the view can't be moved away from them until
 * then, though always zoomed. Frames that are not on the board are left out. Returns what calls it off.
 */
export function goTo(
  { board, camera }: Pick<Workbench, 'board' | 'camera'>,
  frames: readonly string[],
  { hold, show }: GoingTo = {},
): () => void {
  const shapes = frames.flatMap((id) => board.get(id) ?? [])
  const box = around(shapes.map((shape) => shapeOf(shape.type).bounds(shape)))
  if (!box) return () => {}
  const left = hold ? hold.until - hold.now() : 0
  const stopGlide = glideTo(camera, camera.fitting(box), show)
  if (left <= 0) return stopGlide
  const begin = setTimeout(() => camera.bound(within(box, camera)), Math.min(SETTLED, left))
  const end = setTimeout(() => camera.bound(), left)
  return () => {
    stopGlide()
    clearTimeout(begin)
    clearTimeout(end)
    camera.bound()
  }
}

/** Keeps the box in the clear part of the screen: in its middle, or where it is larger, filling it. */
export function within(box: Box, camera: Pick<Camera, 'clear'>): (view: View) => View {
  return ({ x, y, zoom }) => {
    const clear = camera.clear()
    return {
      x: along(x, box.x - clear.x / zoom, box.x + box.w - (clear.x + clear.w) / zoom),
      y: along(y, box.y - clear.y / zoom, box.y + box.h - (clear.y + clear.h) / zoom),
      zoom,
    }
  }
}

function along(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value))
}
