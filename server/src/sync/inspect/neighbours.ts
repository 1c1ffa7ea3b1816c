import * as Y from 'yjs'
import type { NewItem } from './new-item.ts'
import type { Runs, Struct } from './runs.ts'

/** What stood around an item when it was written; in the document, if only by way of other new items. */
interface Bounds {
  readonly left: Y.ID | null
  readonly right: Y.ID | null
}

/** Neighbours far apart cost a walk; beyond this, in all, we believe what we are told. */
const mostSteps = 50_000

/**
 * Whether what is right of an item is right of what is left of it. If it isn't, everybody sees another order, depending
 * on what they heard first. Liars can tell it so, but so does, very seldom, the honest undo of Yjs (`redoItem`).
 */
export class Neighbours {
  readonly #runs: Runs
  readonly #bounds = new Map<Struct, Bounds>()
  #steps = 0

  constructor(runs: Runs) {
    this.#runs = runs
  }

  /** False when it can't be; to be asked of each new item of a list or text, in the order of their coming. */
  add({ item, origin }: NewItem): boolean {
    const { rightOrigin } = item
    const isSound = !origin || !rightOrigin || this.#isLeft(origin, rightOrigin)
    const left = origin && this.#boundsOf(origin).left
    const right = rightOrigin && this.#boundsOf(rightOrigin).right
    this.#bounds.set(item, { left, right })
    return isSound
  }

  #isLeft(left: Y.ID, right: Y.ID): boolean {
    const [before, after] = [this.#runs.at(left), this.#runs.at(right)]
    if (before === after) return left.clock < right.clock
    if (leansOn(before, 'rightOrigin', right) || leansOn(after, 'origin', left)) return true
    if (leansOn(before, 'origin', right) || leansOn(after, 'rightOrigin', left)) return false
    const [outer, inner] = [this.#boundsOf(left), this.#boundsOf(right)]
    return this.#isUpTo(outer.right, inner.left) || !this.#isUpTo(inner.right, outer.left)
  }

  /** What the document holds is its own bound. */
  #boundsOf(id: Y.ID): Bounds {
    return this.#bounds.get(this.#runs.at(id)) ?? { left: id, right: id }
  }

  /** Whether the one stands left of the other in the document, or is it. */
  #isUpTo(left: Y.ID | null, right: Y.ID | null): boolean {
    if (!left || !right) return false
    const [from, to] = [this.#runs.at(left), this.#runs.at(right)]
    if (from === to) return left.clock <= right.clock
    for (let at = from instanceof Y.Item ? from.right : null; at; at = at.right) {
      if (at === to) return true
      this.#steps += 1
      if (this.#steps > mostSteps) return false
    }
    return false
  }
}

function leansOn(struct: Struct, side: 'origin' | 'rightOrigin', id: Y.ID): boolean {
  return struct instanceof Y.Item && Y.compareIDs(struct[side], id)
}
