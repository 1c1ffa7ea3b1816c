import type { Box } from '@samtavle/shared/geometry/box'
import RBush from 'rbush'

interface Entry {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly id: string
}

/** Finds shapes by where they are, without looking at all of them. */
export class SpatialIndex {
  readonly #tree = new RBush<Entry>()
  readonly #entries = new Map<string, Entry>()
  /** How many have been taken out of the tree since it was built. */
  #taken = 0

  /** Puts many at once, which builds a better tree than one by one. */
  putAll(boxes: Iterable<readonly [id: string, box: Box]>): void {
    const entries = Array.from(boxes, ([id, box]) => entryOf(id, box))
    const known = entries.filter(({ id }) => this.#entries.has(id)).length
    if (this.#taken + known > this.#entries.size) return this.#build(entries)
    for (const entry of entries) {
      this.remove(entry.id)
      this.#entries.set(entry.id, entry)
    }
    this.#tree.load(entries)
  }

  remove(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#tree.remove(entry)
    this.#entries.delete(id)
    this.#taken++
  }

  /** The box that a shape was put with. */
  box(id: string): Box | undefined {
    const entry = this.#entries.get(id)
    return entry && boxOf(entry)
  }

  /** The ids of those that touch the box, in no order. */
  within({ x, y, w, h }: Box): string[] {
    return this.#tree.search({ minX: x, minY: y, maxX: x + w, maxY: y + h }).map(({ id }) => id)
  }

  /** Around everything; undefined when there is nothing. */
  all(): Box | undefined {
    if (this.#entries.size === 0) return undefined
    return boxOf(this.#tree.toJSON() as Entry)
  }

  /** The tree never joins branches that are all but bare; so a new one is built when as many have gone as there are. */
  #build(newer: readonly Entry[]): void {
    for (const entry of newer) this.#entries.set(entry.id, entry)
    this.#tree.clear().load([...this.#entries.values()])
    this.#taken = 0
  }
}

function entryOf(id: string, { x, y, w, h }: Box): Entry {
  return { minX: x, minY: y, maxX: x + w, maxY: y + h, id }
}

function boxOf({ minX, minY, maxX, maxY }: Omit<Entry, 'id'>): Box {
  return { x: minX, y: minY, w: maxX - minX, h: maxY - minY }
}
