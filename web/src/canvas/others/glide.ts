import type { Point } from '@samtavle/shared/geometry/point'

/** The shortest and longest way between two places that were told, in milliseconds. */
const SHORTEST = 33
const LONGEST = 120

interface Way {
  readonly from: Point
  readonly to: Point
  readonly begun: number
  readonly lasts: number
}

/** Others' pointers come in steps; here they move evenly from one to the next, for as long as the last one took. */
export class Glide {
  readonly #ways = new Map<number, Way>()

  /** Where each pointer is seen at a time in milliseconds, from where each is said to be. */
  follow(told: ReadonlyMap<number, Point>, now: number): ReadonlyMap<number, Point> {
    for (const key of this.#ways.keys()) if (!told.has(key)) this.#ways.delete(key)
    return new Map([...told].map(([key, to]) => [key, this.#seen(key, to, now)]))
  }

  isMoving(now: number): boolean {
    return [...this.#ways.values()].some(({ begun, lasts }) => now < begun + lasts)
  }

  #seen(key: number, to: Point, now: number): Point {
    const way = this.#ways.get(key) ?? { from: to, to, begun: now, lasts: 0 }
    const seen = pointOn(way, now)
    const isOld = way.to.x === to.x && way.to.y === to.y
    const lasts = Math.min(LONGEST, Math.max(SHORTEST, now - way.begun))
    this.#ways.set(key, isOld ? way : { from: seen, to, begun: now, lasts })
    return seen
  }
}

function pointOn({ from, to, begun, lasts }: Way, now: number): Point {
  const part = lasts === 0 ? 1 : Math.min(1, Math.max(0, (now - begun) / lasts))
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
