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

  /** Puts many at once, which builds a better tree than one by one. */
  putAll(boxes: Iterable<readonly [id: string, box: Box]>): void {
    const entries: Entry[] = []
    for (const [id, box] of boxes) {
      this.remove(id)
      const entry = entryOf(id, box)
      this.#entries.set(id, entry)
      entries.push(entry)
    }
    this.#tree.load(entries)
  }

  remove(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#tree.remove(entry)
    this.#entries.delete(id)
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
}

function entryOf(id: string, { x, y, w, h }: Box): Entry {
  return { minX: x, minY: y, maxX: x + w, maxY: y + h, id }
}

function boxOf({ minX, minY, maxX, maxY }: Omit<Entry, 'id'>): Box {
  return { x: minX, y: minY, w: maxX - minX, h: maxY - minY }
}
