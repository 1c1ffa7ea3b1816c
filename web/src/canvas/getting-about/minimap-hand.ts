import { centreOf, contains } from '@samtavle/shared/geometry/box'
import { subtract, type Point } from '@samtavle/shared/geometry/point'
import type { Camera } from '../view/camera.ts'
import { listen } from '../input/listen.ts'
import { fromMap, type MinimapScale } from './minimap-scale.ts'

interface Options {
  /** Takes pointers and keys. */
  readonly host: HTMLElement
  readonly camera: Camera
  /** How the map lies now. */
  readonly scale: () => MinimapScale
  /** While the view is held the map stays as it lay, or it would slip away from under the hand. Null lets it go. */
  readonly hold: (scale: MinimapScale | null) => void
}

/** Of the view, per press of an arrow key. */
const STEP = 0.25

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Moves the view by the map: a press shows what lies there, a drag takes the view along. Returns what ends it. */
export function listenOnMinimap({ host, camera, scale, hold }: Options): () => void {
  /** Where in the view it is held, from its middle. */
  let by: Point | undefined
  // A hand that slips off the map stays at its edge, or the view would be far away from everything.
  const at = ({ offsetX, offsetY }: PointerEvent) =>
    fromMap({ x: within(offsetX, host.clientWidth), y: within(offsetY, host.clientHeight) }, scale())
  const go = (event: PointerEvent) => {
    if (!by) return
    const { w, h } = camera.viewport()
    const middle = subtract(at(event), by)
    camera.set({ x: middle.x - w / 2, y: middle.y - h / 2, zoom: camera.get().zoom })
  }
  const letGo = () => {
    by = undefined
    hold(null)
  }
  return listen(host, {
    pointerdown(event) {
      if (event.button !== 0) return
      host.setPointerCapture(event.pointerId)
      hold(scale())
      const view = camera.viewport()
      by = contains(view, at(event)) ? subtract(at(event), centreOf(view)) : { x: 0, y: 0 }
      go(event)
    },
    pointermove: go,
    pointerup: letGo,
    pointercancel: letGo,
    keydown(event) {
      const way = ways[event.key]
      if (!way) return
      event.preventDefault()
      const { w, h } = camera.size.get()
      camera.panBy({ x: way.x * w * STEP, y: way.y * h * STEP })
    },
  })
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length, at))
}
