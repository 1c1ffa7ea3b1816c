import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Drafts } from '../../scene/lift.ts'
import { Glide } from './glide.ts'

/** What others drag, as it moves from one place that was told to the next. */
export class DraftGlide {
  readonly #glide: Glide<string, Draft>

  /** `restsAt` is where a shape was before it was dragged. */
  constructor(restsAt: (id: string) => Draft | undefined) {
    this.#glide = new Glide({ between: placeBetween, from: restsAt })
  }

  /** Where each is seen at a time in milliseconds, from where each is said to be. */
  follow(told: Drafts, now: number): Drafts {
    return Object.fromEntries(this.#glide.follow(new Map(Object.entries(told)), now))
  }

  isMoving(now: number): boolean {
    return this.#glide.isMoving(now)
  }
}

function placeBetween(from: Draft, to: Draft, part: number): Draft {
  const between = (at: 0 | 1 | 2 | 3) => from[at] + (to[at] - from[at]) * part
  return [between(0), between(1), between(2), between(3), turn(from[4], to[4], part)]
}

/** The short way round. */
function turn(from: number, to: number, part: number): number {
  const way = ((((to - from) % 360) + 540) % 360) - 180
  return from + way * part
}
