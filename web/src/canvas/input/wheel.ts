import type { Camera } from '../view/camera.ts'

/** How much one pixel of wheel zooms, and the most that one notch of a mouse wheel may. */
const RATE = 0.01
const MOST = 30
const LINE = 16
/** `deltaMode`, when it isn't pixels. */
const LINES = 1
const PAGES = 2

/** The wheel moves the board; with Ctrl, Cmd or a pinch on a touchpad it zooms at the pointer. */
export function listenToWheel(host: HTMLElement, camera: Camera): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const unit = unitOf(event, host)
    const [x, y] = [event.deltaX * unit, event.deltaY * unit]
    if (!event.ctrlKey && !event.metaKey)
      return camera.panBy(event.shiftKey && x === 0 ? { x: y, y: 0 } : { x, y })
    const { left, top } = host.getBoundingClientRect()
    const delta = Math.min(MOST, Math.max(-MOST, y))
    camera.zoomBy(Math.exp(-delta * RATE), { x: event.clientX - left, y: event.clientY - top })
  }
  host.addEventListener('wheel', onWheel, { passive: false })
  return () => host.removeEventListener('wheel', onWheel)
}

/** In CSS pixels: browsers tell the way in those, in lines or in pages. Only for pages the page is asked how high it is. */
function unitOf({ deltaMode }: WheelEvent, host: HTMLElement): number {
  return deltaMode === PAGES ? host.clientHeight : deltaMode === LINES ? LINE : 1
}
