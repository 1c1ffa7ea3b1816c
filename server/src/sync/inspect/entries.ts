import type { NewItem } from './new-item.ts'
import type { Place } from './place.ts'

/** What comes under keys, where each value is written to the right of the one that it replaces. */
export class Entries {
  /** Type → who begins which of its keys. */
  readonly #begun = new Map<Place['parent'], Set<string>>()

  /**
   * False when it can't have been written there: to the left of something, or as somebody's second beginning of one key.
   * Each beginning costs Yjs a walk past all the others, so that many of them would stop the server.
   */
  add({ item, origin }: NewItem, { parent, sub }: Place): boolean {
    if (item.rightOrigin) return false
    if (origin) return true
    const begun = this.#begun.get(parent) ?? new Set()
    this.#begun.set(parent, begun)
    const count = begun.size
    return begun.add(`${item.id.client} ${sub}`).size > count
  }
}
