import type { Point } from '@samtavle/shared/geometry/point'

interface Size {
  readonly w: number
  readonly h: number
}

/** How near the edge the board begins to move, and how long the hand has to stay there first; CSS pixels and ms. */
const ZONE = 28
const PATIENCE = 180
/** The fastest, at the very edge and beyond it, in CSS pixels per millisecond. */
const FASTEST = 0.9

/** How fast the view moves while a hand that holds something is there, in CSS pixels per millisecond. */
export function edgeSpeed({ x, y }: Point, { w, h }: Size): Point {
  return { x: alongOne(x, w), y: alongOne(y, h) }
}

function alongOne(at: number, length: number): number {
  const depth = at < ZONE ? at - ZONE : Math.max(0, at - (length - ZONE))
  return Math.max(-1, Math.min(1, depth / ZONE)) * FASTEST
}

interface Options {
  readonly size: () => Size
  /** Moves the view by CSS pixels. */
  readonly panBy: (by: Point) => void
}

/** Moves the board along while a hand that holds something is at the edge of the screen. */
export class EdgePan {
  readonly #options: Options
  #hand: Point | undefined
  #since = 0
  #last = 0
  #frame = 0

  constructor(options: Options) {
    this.#options = options
  }

  follow(hand: Point): void {
    this.#hand = hand
    if (this.#frame !== 0 || !this.#speed()) return
    this.#since = this.#last = performance.now()
    this.#frame = requestAnimationFrame(this.#step)
  }

  stop(): void {
    this.#hand = undefined
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  /** Undefined while the hand is away from the edge. */
  #speed(): Point | undefined {
    const { x, y } = this.#hand ? edgeSpeed(this.#hand, this.#options.size()) : { x: 0, y: 0 }
    return x === 0 && y === 0 ? undefined : { x, y }
  }

  readonly #step = (now: number): void => {
    this.#frame = 0
    const speed = this.#speed()
    if (!speed) return
    const since = Math.min(50, Math.max(0, now - this.#last))
    this.#last = now
    this.#frame = requestAnimationFrame(this.#step)
    if (now - this.#since > PATIENCE) this.#options.panBy({ x: speed.x * since, y: speed.y * since })
  }
}
