import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { Store, type Readable } from '../state/store.ts'

/** The board point at the canvas' top left corner, and CSS pixels per board unit. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const minZoom = 0.05
export const maxZoom = 4
/** What stays free around a box that is fitted, in CSS pixels: there are bars above, to the left and below. */
const margins = {
  wide: { top: 88, right: 40, bottom: 72, left: 88 },
  narrow: { top: 80, right: 16, bottom: 96, left: 16 },
} as const
const NARROW = 640

/** Where on the board we look. Screen points are CSS pixels from the canvas' top left corner. */
export class Camera implements Readable<View> {
  readonly #view = new Store<View>({ x: 0, y: 0, zoom: 1 })
  readonly #size = new Store<{ w: number; h: number }>({ w: 0, h: 0 })

  readonly get = (): View => this.#view.get()
  readonly observe = (listener: () => void): (() => void) => this.#view.observe(listener)

  /** The canvas' size in CSS pixels; nothing until it is on the page. */
  get size(): Readable<{ w: number; h: number }> {
    return this.#size
  }

  resize(w: number, h: number): void {
    const old = this.#size.get()
    if (old.w !== w || old.h !== h) this.#size.set({ w, h })
  }

  set({ x, y, zoom }: View): void {
    const old = this.get()
    const next = { x, y, zoom: clamp(zoom) }
    if (old.x !== next.x || old.y !== next.y || old.zoom !== next.zoom) this.#view.set(next)
  }

  toBoard({ x, y }: Point): Point {
    const view = this.get()
    return { x: view.x + x / view.zoom, y: view.y + y / view.zoom }
  }

  toScreen({ x, y }: Point): Point {
    const view = this.get()
    return { x: (x - view.x) * view.zoom, y: (y - view.y) * view.zoom }
  }

  /** What of the board is on the screen. */
  viewport(): Box {
    const { x, y, zoom } = this.get()
    const { w, h } = this.#size.get()
    return { x, y, w: w / zoom, h: h / zoom }
  }

  /** Moves the view by screen pixels: a positive x shows what lies to the right. */
  panBy({ x, y }: Point): void {
    const view = this.get()
    this.set({ ...view, x: view.x + x / view.zoom, y: view.y + y / view.zoom })
  }

  /** `at` is a screen point that stays where it is; the middle when left out. */
  zoomBy(factor: number, at: Point = this.middle()): void {
    const fixed = this.toBoard(at)
    const zoom = clamp(this.get().zoom * factor)
    this.set({ x: fixed.x - at.x / zoom, y: fixed.y - at.y / zoom, zoom })
  }

  zoomTo(zoom: number): void {
    this.zoomBy(zoom / this.get().zoom)
  }

  centre({ x, y }: Point): void {
    const { zoom } = this.get()
    const { w, h } = this.#size.get()
    this.set({ x: x - w / zoom / 2, y: y - h / zoom / 2, zoom })
  }

  /** Shows all of the box, never larger than 100 %, or than `largest`. */
  fit(box: Box, largest = 1): void {
    const { w, h } = this.#size.get()
    const { top, right, bottom, left } = margins[w > NARROW ? 'wide' : 'narrow']
    const [across, down] = [Math.max(1, w - left - right), Math.max(1, h - top - bottom)]
    const zoom = clamp(Math.min(largest, across / Math.max(box.w, 1), down / Math.max(box.h, 1)))
    const middle = { x: left + across / 2, y: top + down / 2 }
    this.set({ x: box.x + box.w / 2 - middle.x / zoom, y: box.y + box.h / 2 - middle.y / zoom, zoom })
  }

  middle(): Point {
    const { w, h } = this.#size.get()
    return { x: w / 2, y: h / 2 }
  }
}

function clamp(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom))
}
