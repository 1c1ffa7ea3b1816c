import { around } from '@samtavle/shared/geometry/box'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { useEffect, type RefObject } from 'react'
import { beside } from './beside.ts'
import type { Workbench } from '../workbench.ts'

/** Keeps a bar at the selection while the camera and the shapes move; once per frame, and without React. */
export function useFollowSelection(
  bar: RefObject<HTMLElement | null>,
  { whole, camera, selection }: Workbench,
): void {
  useEffect(() => {
    let frame = 0
    const place = () => {
      frame = 0
      if (bar.current) placeBar(bar.current, { whole, camera, selection })
    }
    const request = () => {
      frame ||= requestAnimationFrame(place)
    }
    place()
    // What stands in it may come later, or change.
    const observer = new ResizeObserver(request)
    if (bar.current) observer.observe(bar.current)
    const stops = [camera, camera.size, selection].map((store) => store.observe(request))
    const stopBoard = whole.observe(request)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      for (const stop of stops) stop()
      stopBoard()
    }
  }, [bar, whole, camera, selection])
}

function placeBar(
  bar: HTMLElement,
  { whole, camera, selection }: Pick<Workbench, 'whole' | 'camera' | 'selection'>,
): void {
  const shapes = selection.get().flatMap((id) => whole.get(id) ?? [])
  const box = around(shapes.map((shape) => shapeOf(shape.type).bounds(shape)))
  const { zoom } = camera.get()
  const size = { w: bar.offsetWidth, h: bar.offsetHeight }
  const at =
    box && beside({ ...camera.toScreen(box), w: box.w * zoom, h: box.h * zoom }, size, camera.clear())
  bar.style.visibility = at ? 'visible' : 'hidden'
  if (at) bar.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
}
