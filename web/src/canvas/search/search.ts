import { intersects, type Box } from '@samtavle/shared/geometry/box'
import { Store, type Readable } from '../../state/store.ts'
import type { Desk } from '../workbench.ts'
import type { Found, Searching } from '../workbench/searching.ts'
import { lookAt } from '../getting-about/look-at.ts'
import { wordsFor } from '../words-for.ts'
import { paintHits } from './paint-hits.ts'
import { inSlices } from './in-slices.ts'
import { lookThrough } from './look-through.ts'
import { ShapeWords } from './words-of.ts'

/** How high the search bar stands below the top bar, in CSS pixels: what is shown isn't to lie under it. */
const BAR = 64
/** Milliseconds after a change of the board until it is looked through again. */
const REST = 300

/** Looks for words in everything on the board, one's own hidden notes included, and leads from hit to hit. */
export class Search implements Searching {
  readonly #desk: Desk
  readonly #words = new ShapeWords()
  readonly #found = new Store<Found>({ words: '', hits: [], at: -1 })
  readonly #stops: (() => void)[]
  #stopLooking = () => {}
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk) {
    this.#desk = desk
    this.#stops = [desk.bench.whole.observe(this.#onBoard), this.#highlight()]
    desk.bench.aside.search.set(this)
  }

  get found(): Readable<Found> {
    return this.#found
  }

  /** Looks for other words; the hits of the last ones stay until these are found. */
  look(words: string): void {
    this.#run(words, (hits) => {
      this.#found.set({ words, hits, at: -1 })
      if (hits.length > 0) this.#show(this.#nearest(hits))
    })
  }

  /** Shows the next or previous hit, round again at the ends. */
  step(by: 1 | -1): void {
    const { hits, at } = this.#found.get()
    if (hits.length > 0)
      this.#show(at < 0 ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length)
  }

  /** What is shown stays picked out, for whoever goes on from there. */
  close(): void {
    const { hits, at } = this.#found.get()
    const hit = hits[at]
    const { bench } = this.#desk
    if (hit !== undefined && bench.whole.get(hit)) bench.selection.set([hit])
    this.#stopLooking()
    clearTimeout(this.#again)
    for (const stop of this.#stops) stop()
    bench.aside.search.set(null)
  }

  #run(words: string, onDone: (hits: readonly string[]) => void): void {
    this.#stopLooking()
    this.#stopLooking = inSlices(lookThrough(this.#desk.bench.whole.all(), words, this.#words), onDone)
  }

  #show(at: number): void {
    const found = { ...this.#found.get(), at }
    this.#found.set(found)
    const { bench, scene } = this.#desk
    const id = found.hits[at]
    const [shape, box] = id === undefined ? [] : [scene.get(id), scene.boundsOf(id)]
    if (!shape || !box) return
    lookAt(bench.camera, withRoomAbove(box, bench.camera.get().zoom))
    this.#desk.announce(wordsFor(bench.whole, shape, bench.look.get()))
  }

  /** The first in view, so that nothing moves that need not. */
  #nearest(hits: readonly string[]): number {
    const { bench, scene } = this.#desk
    const view = bench.camera.clearView()
    const at = hits.findIndex((id) => {
      const box = scene.boundsOf(id)
      return box && intersects(view, box)
    })
    return Math.max(0, at)
  }

  readonly #onBoard = (): void => {
    this.#again ??= setTimeout(() => {
      this.#again = undefined
      const { words, hits: before, at } = this.#found.get()
      this.#run(words, (hits) => {
        this.#found.set({ words, hits, at: hits.indexOf(before[at] ?? '') })
      })
    }, REST)
  }

  #highlight(): () => void {
    const room = this.#desk.bench.canvas.room.get()
    if (!room) return () => {}
    const topping = () => {
      const { hits, at } = this.#found.get()
      if (hits.length === 0) return undefined
      return { paint: paintHits(this.#desk, hits, hits[at]), moving: false }
    }
    room.toppings.add(topping)
    const stop = this.#found.observe(room.refresh)
    return () => {
      stop()
      room.toppings.delete(topping)
      room.refresh()
    }
  }
}

function withRoomAbove({ x, y, w, h }: Box, zoom: number): Box {
  return { x, y: y - BAR / zoom, w, h: h + BAR / zoom }
}
