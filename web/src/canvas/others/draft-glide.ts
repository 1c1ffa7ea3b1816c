import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Drafts } from '../../scene/lift.ts'

/** The shortest and longest way between two places that were told, in milliseconds. */
const SHORTEST = 33
const LONGEST = 120

interface Way {
  readonly from: Draft
  readonly to: Draft
  readonly begun: number
  readonly lasts: number
}

/** What others drag is told in steps; here it moves evenly from one to the next, for as long as the last one took. */
export class DraftGlide {
  readonly #restsAt: (id: string) => Draft | undefined
  readonly #ways = new Map<string, Way>()

  /** `restsAt` is where a shape was before it was dragged. */
  constructor(restsAt: (id: string) => Draft | undefined) {
    this.#restsAt = restsAt
  }

  /** Where each is seen at a time in milliseconds, from where each is said to be. */
  follow(told: Drafts, now: number): Drafts {
    for (const id of this.#ways.keys()) if (!told[id]) this.#ways.delete(id)
    return Object.fromEntries(Object.entries(told).map(([id, to]) => [id, this.#seen(id, to, now)]))
  }

  isMoving(now: number): boolean {
    return [...this.#ways.values()].some(({ begun, lasts }) => now < begun + lasts)
  }

  #seen(id: string, to: Draft, now: number): Draft {
    const way = this.#ways.get(id) ?? this.#begin(id, to, now)
    if (way.to.every((value, at) => value === to[at])) {
      this.#ways.set(id, way)
      return placeOn(way, now)
    }
    const from = placeOn(way, now)
    const lasts = Math.min(LONGEST, Math.max(SHORTEST, now - way.begun))
    this.#ways.set(id, { from, to, begun: now, lasts })
    return from
  }

  #begin(id: string, to: Draft, now: number): Way {
    return { from: this.#restsAt(id) ?? to, to, begun: now, lasts: SHORTEST }
  }
}

function placeOn({ from, to, begun, lasts }: Way, now: number): Draft {
  const part = Math.min(1, Math.max(0, (now - begun) / lasts))
  if (part === 1) return to
  const between = (at: 0 | 1 | 2 | 3) => from[at] + (to[at] - from[at]) * part
  return [between(0), between(1), between(2), between(3), turn(from[4], to[4], part)]
}

/** The short way round. */
function turn(from: number, to: number, part: number): number {
  const way = ((((to - from) % 360) + 540) % 360) - 180
  return from + way * part
}
