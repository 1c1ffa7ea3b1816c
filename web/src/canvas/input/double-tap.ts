import type { Point } from '@samtavle/shared/geometry/point'

/** Two taps within this, in milliseconds and CSS pixels, are one double tap: browsers tell of the mouse's alone. */
const WITHIN = { ms: 400, far: 8 } as const

export class DoubleTap {
  #last = { at: -Infinity, screen: { x: 0, y: 0 } }

  /** Whether this tap is the second of two. A third begins anew. */
  completes(screen: Point, now: number): boolean {
    const { at, screen: before } = this.#last
    const far = Math.hypot(screen.x - before.x, screen.y - before.y)
    const isSecond = now - at < WITHIN.ms && far < WITHIN.far
    this.#last = { at: isSecond ? -Infinity : now, screen }
    return isSecond
  }
}
