import * as Y from 'yjs'
import type { NewItem } from './new-item.ts'
import { isSamePlace, placeInDoc, placeInRoot, placeWithin, type Place } from './place.ts'
import type { Runs, Struct } from './runs.ts'

/** Null: it is collected as garbage at once. Undefined: there can be no such place. */
export type Landing = Place | null | undefined

/** Where the items of an update will stand, by the rules of Yjs (`getMissing` and `integrate` in its `Item.js`). */
export class Places {
  readonly #runs: Runs
  readonly #placed = new Map<Struct, Place | null>()

  constructor(runs: Runs) {
    this.#runs = runs
  }

  /** All that the new item leans on must have been placed. */
  place(news: NewItem): Landing {
    const place = this.#resolve(news)
    if (place !== undefined) this.#placed.set(news.item, place)
    return place
  }

  #resolve({ item, origin }: NewItem): Landing {
    const { rightOrigin } = item
    const beside = origin ?? rightOrigin
    const place = beside ? this.#at(beside) : this.#under(item)
    if (!origin || !rightOrigin || place === undefined) return place
    return isSamePlace(place, this.#at(rightOrigin)) ? place : undefined
  }

  #under({ parent, parentSub }: Y.Item): Landing {
    const name: unknown = parent
    if (typeof name === 'string') return placeInRoot(name, parentSub)
    if (!(parent instanceof Y.ID)) return undefined
    const holder = this.#runs.at(parent)
    if (!(holder instanceof Y.Item) || holder.content instanceof Y.ContentDeleted) return null
    if (!(holder.content instanceof Y.ContentType)) return undefined
    const outer = this.#of(holder)
    return outer && placeWithin(outer, holder.content.type, parentSub)
  }

  #at(id: Y.ID): Place | null {
    return this.#of(this.#runs.at(id))
  }

  #of(struct: Struct): Place | null {
    if (!(struct instanceof Y.Item)) return null
    const placed = this.#placed.get(struct)
    return placed === undefined ? placeInDoc(struct) : placed
  }
}
