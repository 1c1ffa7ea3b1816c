import { centreOf, grow, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { Store, type Readable } from '../../state/store.ts'

/** The board point at the canvas' top left corner, and CSS pixels per board unit. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** How far what floats on the canvas reaches in from each edge, in CSS pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const edges = ['top', 'right', 'bottom', 'left'] as const satisfies (keyof Insets)[]

export const minZoom = 0.05
export const maxZoom = 4
/** Between a box that is fitted and what floats, in CSS pixels. */
const GAP = 16
/** What more a frame's title takes that stands above it. */
const TITLE = 8

/** Where on the board we look. Screen points are CSS pixels from the canvas' top left corner. */
export class Camera implements Readable<View> {
  readonly #view = new Store<View>({ x: 0, y: 0, zoom: 1 })
  readonly #size = new Store<{ w: number; h: number }>({ w: 0, h: 0 })
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
  /** What was fitted last, and the view that it came to. */
  #fitted: { readonly box: Box; readonly how: Fitting | undefined; readonly view: View } | undefined
  #bounded: (view: View) => View = (view) => view

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

  /**
   * What is fitted, centred or put beside something from now on stays clear of what floats. What was fitted just now, before
   * that came, is fitted again, unless somebody has looked elsewhere since, or what comes is to go again (`briefly`).
   */
  keepClear(insets: Insets, briefly = false): void {
    const old = this.#insets
    this.#insets = insets
    const isSame = edges.every((edge) => old[edge] === insets[edge])
    if (!isSame && !briefly && this.#fitted?.view === this.get()) this.fit(this.#fitted.box, this.#fitted.how)
  }

  /** From now on every view goes through this; without it none does. */
  bound(within: (view: View) => View = (view) => view): void {
    this.#bounded = within
    this.set(this.get())
  }

  set({ x, y, zoom }: View): void {
    const old = this.get()
    const next = this.#bounded({ x, y, zoom: clamp(zoom) })
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

  /** The part of the canvas that nothing floats on, on the screen. */
  clear(): Box {
    const { w, h } = this.#size.get()
    const { top, right, bottom, left } = this.#insets
    return { x: left, y: top, w: Math.max(1, w - left - right), h: Math.max(1, h - top - bottom) }
  }

  /** What of the board nothing floats on. */
  clearView(): Box {
    const { x, y, w, h } = this.clear()
    const { zoom } = this.get()
    return { ...this.toBoard({ x, y }), w: w / zoom, h: h / zoom }
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

  centre(point: Point): void {
    this.set(showing(point, centreOf(this.clear()), this.get().zoom))
  }

  /** Shows all of the box, never larger than 100 %, or than `largest`; in the middle, or as high as there is room. */
  fit(box: Box, how?: Fitting): void {
    this.set(this.fitting(box, how))
    this.#fitted = { box, how, view: this.get() }
  }

  /** The view in which `fit` would end. */
  fitting(box: Box, { largest = 1, high = false }: Fitting = {}): View {
    const room = grow(this.clear(), -GAP)
    const zoom = clamp(Math.min(largest, room.w / Math.max(box.w, 1), room.h / Math.max(box.h, 1)))
    const [from, to] = [centreOf(box), centreOf(room)]
    return showing(
      { x: from.x, y: high ? box.y : from.y },
      { x: to.x, y: high ? room.y + TITLE : to.y },
      zoom,
    )
  }

  middle(): Point {
    const { w, h } = this.#size.get()
    return { x: w / 2, y: h / 2 }
  }
}

interface Fitting {
  readonly largest?: number
  readonly high?: boolean
}

/** The view that has a board point at a screen point. */
function showing({ x, y }: Point, at: Point, zoom: number): View {
  return { x: x - at.x / zoom, y: y - at.y / zoom, zoom }
}

function clamp(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom))
}
