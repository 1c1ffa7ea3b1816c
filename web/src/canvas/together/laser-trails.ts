import type { Point } from '@samtavle/shared/geometry/point'

/** Milliseconds until a place that the light has left is dark. */
const FADES = 700

interface Spot extends Point {
  readonly at: number
}

/** A trail of light from its oldest place to its newest; `glow` is 0..1, how much of it is left there. */
export type Trail = readonly (Point & { readonly glow: number })[]

/** Where each laser has been a moment ago, by whoever holds it. Times in milliseconds. */
export class LaserTrails {
  readonly #spots = new Map<number, readonly Spot[]>()
  readonly #lit = new Set<number>()

  /** Where a laser points now; null when it is off. */
  point(who: number, to: Point | null, now: number): void {
    if (!to) return void this.#lit.delete(who)
    const spots = (this.#spots.get(who) ?? []).filter(({ at }) => now - at < FADES)
    const last = spots.at(-1)
    const rests = this.#lit.has(who) && last?.x === to.x && last.y === to.y
    this.#lit.add(who)
    if (!rests) this.#spots.set(who, [...spots, { ...to, at: now }])
  }

  /** Lets go of everybody else. */
  keep(who: ReadonlySet<number>): void {
    for (const key of this.#spots.keys()) if (!who.has(key)) this.#spots.delete(key)
    for (const key of this.#lit) if (!who.has(key)) this.#lit.delete(key)
  }

  /** What is to be seen at a time. A light that rests stays. */
  at(now: number): Trail[] {
    return [...this.#spots]
      .map(([who, spots]) =>
        spots
          .map(({ x, y, at }, i) => ({ x, y, glow: this.#rests(who, spots, i) ? 1 : 1 - (now - at) / FADES }))
          .filter(({ glow }) => glow > 0),
      )
      .filter((trail) => trail.length > 0)
  }

  /** Only where the lights are now, for who prefers stillness. */
  dots(): Trail[] {
    return [...this.#spots].flatMap(([who, spots]) => {
      const last = spots.at(-1)
      return last && this.#lit.has(who) ? [[{ x: last.x, y: last.y, glow: 1 }]] : []
    })
  }

  isFading(now: number): boolean {
    return [...this.#spots].some(([who, spots]) =>
      spots.some(({ at }, i) => now - at < FADES && !this.#rests(who, spots, i)),
    )
  }

  #rests(who: number, spots: readonly Spot[], i: number): boolean {
    return i === spots.length - 1 && this.#lit.has(who)
  }
}
