import type { BoardChange } from '@samtavle/shared/board/board'
import { grow, intersects, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { DrawLists } from './draw-lists.ts'
import { lift, type Drafts } from './lift.ts'
import { toLocal } from './local-point.ts'
import { Ranks } from './ranks.ts'
import { SpatialIndex } from './spatial-index.ts'
import type { BoardView } from './whole-board.ts'

/** What looks different now, for whoever paints. */
export interface SceneChange {
  /** Areas of the resting board, in board coordinates. */
  readonly spoilt: readonly Box[]
  /** Whether something in the air has moved, come or gone. */
  readonly lifted: boolean
}

/** A shape that rests, and all that it covers. */
interface Placed {
  readonly shape: Shape
  readonly box: Box
}

/** How far a shape's shadow and outline reach beyond its bounds, in board units. */
const OVERHANG = 8
/** Stands in for a text while its editor lies on top: drawn it is nothing, and yet no placeholder shows. */
const UNSEEN = '\u2060'

/**
 * The board as it is to be painted. What rests and what is in the air (being dragged by oneself or by others, and the
 * arrows that hang on it) are kept apart, so that a drag never repaints the board below.
 */
export class Scene {
  readonly lists = new DrawLists()
  readonly #board: BoardView
  readonly #index = new SpatialIndex()
  /** Those of them that hold others, which are asked for in every frame. */
  readonly #frames = new SpatialIndex()
  readonly #ranks: Ranks
  readonly #listeners = new Set<(change: SceneChange) => void>()
  readonly #stop: () => void
  #own: Drafts = {}
  #others: Drafts = {}
  #changed: Shape | null = null
  #changedByOthers: readonly Shape[] = []
  #lifted: ReadonlyMap<string, Shape> = new Map()
  #writing: { readonly id: string; readonly part: string } | null = null

  constructor(board: BoardView) {
    this.#board = board
    this.#ranks = new Ranks(board)
    this.#put(board.all().map((shape) => ({ shape, box: boundsOf(shape) })))
    this.#stop = board.observe((change) => this.#onBoard(change))
  }

  /** The shape as it is seen now: in the air if it is dragged. */
  get(id: string): Shape | undefined {
    return this.#lifted.get(id) ?? this.#board.get(id)
  }

  /** Around everything that rests on the board. */
  bounds(): Box | undefined {
    return this.#index.all()
  }

  /** Where something is now, with everything that it is turned by. */
  boundsOf(id: string): Box | undefined {
    const shape = this.get(id)
    return shape && boundsOf(shape)
  }

  /** What rests in a part of the board, in the order of painting. */
  resting(box: Box): Shape[] {
    const ids = this.#index.within(grow(box, OVERHANG)).filter((id) => !this.#lifted.has(id))
    return this.#ranks.fromBelow(ids).flatMap((id) => this.#shown(id) ?? [])
  }

  /** What is in the air, in the order of painting. */
  lifted(): Shape[] {
    return this.#ranks.fromBelow([...this.#lifted.keys()]).flatMap((id) => this.#lifted.get(id) ?? [])
  }

  isLifted(id: string): boolean {
    return this.#lifted.has(id)
  }

  /** The topmost shape at a point that is wanted; `slack` in board units. */
  hit(at: Point, slack: number, wanted: (shape: Shape) => boolean = () => true): Shape | undefined {
    const ids = this.#ranks.fromBelow(this.#index.within(grow({ ...at, w: 0, h: 0 }, slack)))
    return ids
      .toReversed()
      .map((id) => this.#board.get(id))
      .find((shape) => shape && shapeOf(shape.type).hit(shape, toLocal(at, shape), slack) && wanted(shape))
  }

  /** Those that touch a box, in the order of painting. */
  touching(box: Box): Shape[] {
    const ids = this.#ranks.fromBelow(this.#index.within(box))
    return ids.flatMap((id) => this.#board.get(id) ?? []).filter((shape) => intersects(box, boundsOf(shape)))
  }

  /** The frames that touch a box, in the order of painting. */
  framesIn(box: Box): Shape[] {
    const shapes = this.#ranks.fromBelow(this.#frames.within(box)).flatMap((id) => this.#board.get(id) ?? [])
    return shapes.filter(({ type }) => shapeOf(type).holdsOthers)
  }

  /** Takes into the air what this person drags; `{}` puts it back. */
  liftOwn(drafts: Drafts): void {
    this.#own = drafts
    this.#relift()
  }

  /** Takes into the air what the others drag. */
  liftOthers(drafts: Drafts): void {
    if (Object.keys(drafts).length === 0 && Object.keys(this.#others).length === 0) return
    this.#others = drafts
    this.#relift()
  }

  /** Shows one that is on the board as it would be, in the place of what is; null ends that. */
  showChanged(shape: Shape | null): void {
    if (shape === this.#changed) return
    this.#changed = shape
    this.#relift()
  }

  /** The same of what others have in hand; one's own is shown as one changes it oneself. */
  showOthersChanged(shapes: readonly Shape[]): void {
    if (shapes.length === 0 && this.#changedByOthers.length === 0) return
    this.#changedByOthers = shapes
    this.#relift()
  }

  /** Leaves out the text that an editor shows. */
  hideText(writing: { readonly id: string; readonly part: string } | null): void {
    const ids = [this.#writing?.id, writing?.id]
    this.#writing = writing
    this.#tell({ spoilt: ids.flatMap((id) => (id && this.#index.box(id)) || []), lifted: false })
  }

  /** Says that those look different from now on, though nothing on the board has changed. */
  spoil(which: (shape: Shape) => boolean): void {
    const ids = this.#board.all().flatMap((shape) => (which(shape) ? [shape.id] : []))
    for (const id of ids) this.lists.forget(id)
    this.#tell({ spoilt: ids.flatMap((id) => this.#index.box(id) ?? []), lifted: this.#lifted.size > 0 })
  }

  /** Returns its stop function. */
  observe(listener: (change: SceneChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #shown(id: string): Shape | undefined {
    const shape = this.#board.get(id)
    const writing = this.#writing
    if (!shape || writing?.id !== id || !shape.texts[writing.part]) return shape
    return { ...shape, texts: { ...shape.texts, [writing.part]: UNSEEN } }
  }

  #onBoard({ ids }: BoardChange): void {
    const spoilt: Box[] = []
    const moved: Placed[] = []
    for (const id of ids) {
      const [before, shape] = [this.#index.box(id), this.#board.get(id)]
      const isSeen = !this.#lifted.has(id)
      if (before && isSeen) spoilt.push(before)
      if (!shape) {
        this.#forget(id)
        continue
      }
      const after = boundsOf(shape)
      if (isSeen) spoilt.push(after)
      moved.push({ shape, box: after })
    }
    this.#put(moved)
    this.#ranks.onChange(ids)
    this.#tell({ spoilt, lifted: false })
    if (this.#lifted.size > 0) this.#relift()
  }

  #put(placed: readonly Placed[]): void {
    this.#index.putAll(placed.map(({ shape, box }) => [shape.id, box]))
    const frames = placed.filter(({ shape }) => shapeOf(shape.type).holdsOthers)
    if (frames.length > 0) this.#frames.putAll(frames.map(({ shape, box }) => [shape.id, box]))
  }

  #forget(id: string): void {
    this.#index.remove(id)
    this.#frames.remove(id)
    this.lists.forget(id)
  }

  #relift(): void {
    const before = this.#lifted
    const changed = this.#changed ? [...this.#changedByOthers, this.#changed] : this.#changedByOthers
    this.#lifted = lift(this.#board, { ...this.#others, ...this.#own }, changed)
    const came = [...this.#lifted.keys()].filter((id) => !before.has(id))
    const went = [...before.keys()].filter((id) => !this.#lifted.has(id))
    this.#tell({ spoilt: [...came, ...went].flatMap((id) => this.#index.box(id) ?? []), lifted: true })
  }

  #tell({ spoilt, lifted }: SceneChange): void {
    if (spoilt.length === 0 && !lifted) return
    const change = { spoilt: spoilt.map((box) => grow(box, OVERHANG)), lifted }
    for (const listener of this.#listeners) listener(change)
  }
}

function boundsOf(shape: Shape): Box {
  return shapeOf(shape.type).bounds(shape)
}
