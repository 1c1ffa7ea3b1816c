import { around, centreOf, type Box } from '@samtavle/shared/geometry/box'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'
import type { Screen } from './screen.ts'
import { paintTile } from './paint-tile.ts'
import { showTiles } from './show-tiles.ts'
import { countOf, each, TILE, TileSet, type Tile } from './tile-set.ts'

/** The zoom may grow or shrink this much before tiles are painted at a new scale. */
const STRETCH = 2
/** Milliseconds after the last step of a zoom until it counts as over. */
const REST = 110
/** Milliseconds of painting per frame: while frames come late, while something moves, at rest, and when there is much that isn't true to show; less of it when the frame is shared. */
const budgets = { hurried: 2, moving: 4, resting: 9, shared: 16, blank: 40 } as const
/** So many tiles that must be painted whole are much. */
const MUCH = 2
/** So many spoilt areas are told as one: where much arrives, it costs more to tell them apart than to paint between them. */
const MANY = 200
/** Milliseconds that a frame may take: no tile is begun that would take longer, going by the one before. */
const LONGEST = 45
/** The overview's longest side in device pixels, and its largest scale. */
const OVERVIEW = { side: 1024, scale: 0.25 } as const

interface Job {
  readonly set: TileSet
  readonly column: number
  readonly row: number
  readonly urgency: number
  /** Whether all of it is to be painted. */
  readonly whole: boolean
}

/**
 * Paints the resting board as bitmap tiles, a few in each frame. What is shown is always complete: where a tile is
 * not ready yet, one of the last scale stands in, or the overview of the whole board.
 */
export class BasePainter {
  readonly #scene: Scene
  readonly #spare: CanvasRenderingContext2D[] = []
  #brush: Brush
  #current: TileSet | undefined
  #previous: TileSet | undefined
  #overview: TileSet | undefined
  #zoomedAt = -Infinity
  #scale = 0
  /** Whether everything on the screen looks like the board. */
  settled = false

  constructor(scene: Scene, brush: Brush) {
    this.#scene = scene
    this.#brush = brush
  }

  use(brush: Brush): void {
    this.#brush = brush
    for (const set of this.#sets()) set.spoilAll()
  }

  spoil(boxes: readonly Box[]): void {
    const all = boxes.length > MANY ? around(boxes) : undefined
    for (const set of this.#sets()) set.spoil(all ? [all] : boxes)
  }

  /** Shows the board on the target; returns whether nothing is left to paint. */
  frame(target: CanvasRenderingContext2D, screen: Screen, now: number): boolean {
    const current = this.#aim(screen, now)
    const done = this.#work(current, screen, now)
    this.#show(target, screen)
    return done && current.scale === screen.scale
  }

  #sets(): TileSet[] {
    return [this.#overview, this.#previous, this.#current].filter((set) => set !== undefined)
  }

  /** The tiles to paint at, new ones when the zoom has come to rest or gone far. */
  #aim({ scale, viewport }: Screen, now: number): TileSet {
    if (scale !== this.#scale) this.#zoomedAt = now
    this.#scale = scale
    const current = this.#current
    if (!current) return (this.#current = new TileSet(scale, this.#spare))
    const stretch = Math.max(scale / current.scale, current.scale / scale)
    const rested = now - this.#zoomedAt > REST
    if (stretch === 1 || (!rested && stretch < STRETCH)) return current
    if (current.covers(current.cells(viewport)) || !this.#previous) this.#replacePrevious(current)
    return (this.#current = new TileSet(scale, this.#spare))
  }

  #replacePrevious(next: TileSet | undefined): void {
    this.#previous?.keep({ left: 0, top: 0, right: 0, bottom: 0 })
    this.#previous = next
  }

  /** Paints the most urgent tiles until the time is up. */
  #work(current: TileSet, screen: Screen, now: number): boolean {
    const jobs = this.#jobs(current, screen)
    const start = performance.now()
    const budget = this.#budget(current, screen, jobs)
    let done = 0
    let spent = 0
    for (const { set, column, row } of jobs) {
      const tile = set.at(column, row) ?? set.make(column, row)
      paintTile(tile, set, this.#scene, this.#brush)
      done++
      const before = spent
      spent = performance.now() - start
      if (spent > budget || spent * 2 - before > LONGEST) break
    }
    this.settled = !jobs.slice(done).some(({ urgency }) => urgency < 2)
    if (this.settled && current.scale === screen.scale) this.#replacePrevious(undefined)
    current.keep(current.cells(screen.viewport, 2))
    return done === jobs.length && this.#isOverviewDone(screen, now)
  }

  #budget(current: TileSet, { viewport, moving, hurried, shared }: Screen, jobs: readonly Job[]): number {
    const cells = current.cells(viewport)
    if (!this.#overview && !this.#previous && !current.covers(cells)) return budgets.blank
    if (hurried) return budgets.hurried
    if (moving) return budgets.moving
    const untrue = jobs.filter(({ urgency }) => urgency < 2)
    const isMuch = untrue.length > countOf(cells) / 2 || untrue.filter(({ whole }) => whole).length > MUCH
    if (!isMuch) return budgets.resting
    return shared ? budgets.shared : budgets.blank
  }

  /** Missing tiles on the screen, then stale ones, then a ring around it; each from the middle outwards. */
  #jobs(set: TileSet, { viewport, scale }: Screen): Job[] {
    const inner = set.cells(viewport)
    const middle = centreOf(viewport)
    const ring = set.scale === scale ? 1 : 0
    const jobs: (Job & { far: number })[] = []
    for (const [column, row] of each(set.cells(viewport, ring))) {
      const tile = set.at(column, row)
      if (tile && isFresh(tile)) continue
      const outside = column < inner.left || column >= inner.right || row < inner.top || row >= inner.bottom
      const urgency = outside ? 2 : tile?.painted ? 1 : 0
      const side = TILE / set.scale
      const far = Math.hypot((column + 0.5) * side - middle.x, (row + 0.5) * side - middle.y)
      const whole = !tile || tile.spoilt === 'all'
      jobs.push({ set, column, row, urgency, whole, far })
    }
    return jobs.toSorted((a, b) => a.urgency - b.urgency || a.far - b.far)
  }

  /** The whole board, small, painted a tile at a time while nobody moves. */
  #isOverviewDone({ moving, pixelRatio }: Screen, now: number): boolean {
    const bounds = this.#scene.bounds()
    if (!bounds) return true
    if (moving || now - this.#zoomedAt < REST) return false
    const scale = Math.min(OVERVIEW.scale, OVERVIEW.side / Math.max(bounds.w, bounds.h)) * pixelRatio
    const known = this.#overview
    const fits = known && known.scale / scale < 1.5 && scale / known.scale < 1.5
    const overview = fits ? known : (this.#overview = new TileSet(scale, this.#spare))
    const cells = overview.cells(bounds)
    overview.keep(cells)
    for (const [column, row] of each(cells)) {
      const tile = overview.at(column, row) ?? overview.make(column, row)
      if (isFresh(tile)) continue
      paintTile(tile, overview, this.#scene, this.#brush)
      return false
    }
    return true
  }

  #show(target: CanvasRenderingContext2D, screen: Screen): void {
    target.setTransform(1, 0, 0, 1, 0, 0)
    const sets = this.#sets()
    const lowest = sets.findLastIndex((set) => set.covers(set.cells(screen.viewport)))
    if (lowest < 0) {
      target.fillStyle = this.#brush.look.paper
      target.fillRect(0, 0, screen.w, screen.h)
    }
    const shown = sets.slice(Math.max(0, lowest))
    for (const [at, set] of shown.entries())
      showTiles(target, set, screen, { paper: this.#brush.look.paper, above: shown.slice(at + 1) })
  }
}

function isFresh({ painted, spoilt }: Tile): boolean {
  return painted && spoilt !== 'all' && spoilt.length === 0
}
