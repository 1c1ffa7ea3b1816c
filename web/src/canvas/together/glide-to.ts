import type { Camera, View } from '../view/camera.ts'

/** Milliseconds on the way. */
const LASTS = 150

/**
 * Moves the camera evenly to another view, at once for who prefers stillness. Ends by itself when it is there, or when
 * somebody else moves the camera meanwhile. `show` is what moves it. Returns what stops it.
 */
export function glideTo(
  camera: Camera,
  to: View,
  show: (view: View) => void = (view) => camera.set(view),
): () => void {
  if (prefersStillness()) {
    show(to)
    return () => {}
  }
  const from = camera.get()
  const begun = performance.now()
  let shown = from
  let frame = 0
  const step = (now: number) => {
    if (camera.get() !== shown) return
    const part = Math.min(1, Math.max(0, (now - begun) / LASTS))
    show(viewBetween(from, to, part))
    shown = camera.get()
    if (part < 1) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Slow at both ends; the zoom grows by the same factor at every step, so that it looks even. */
export function viewBetween(from: View, to: View, part: number): View {
  if (part >= 1) return to
  const eased = part * part * (3 - 2 * part)
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased
  // What moves evenly on the screen moves on the board as the zoom lets it.
  const even = to.zoom === from.zoom ? eased : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom)
  return { x: from.x + (to.x - from.x) * even, y: from.y + (to.y - from.y) * even, zoom }
}
