import type { Flaw, Write } from '@samtavle/shared/board/flaw-in'
import * as Y from 'yjs'
import type { Deletions } from './deletions.ts'
import { Entries } from './entries.ts'
import { Neighbours } from './neighbours.ts'
import { isUnsound, maxNesting } from './nesting.ts'
import { newItem, type NewItem } from './new-item.ts'
import { placeInDoc, type Place } from './place.ts'
import { Places } from './places.ts'
import type { Runs } from './runs.ts'

/** A value put under a key; of several values in one item, the last, which is the one that counts. */
export interface SetRecord {
  readonly root: string
  readonly key: string
  readonly id: Y.ID
  readonly value: unknown
}

/** What is found while the new structs of an update are gone through. */
export class Reading {
  readonly news: NewItem[] = []
  readonly touched = new Map<string, Set<string>>()
  /** Like `touched`: where neighbours are in no order. */
  readonly tangled = new Map<string, Set<string>>()
  readonly sets: SetRecord[] = []
  readonly #runs: Runs
  readonly #deletions: Deletions
  readonly #places: Places
  readonly #neighbours: Neighbours
  readonly #entries = new Entries()
  readonly #flawIn: (write: Write) => Flaw | undefined

  constructor(runs: Runs, deletions: Deletions, flawIn: (write: Write) => Flaw | undefined) {
    this.#runs = runs
    this.#deletions = deletions
    this.#places = new Places(runs)
    this.#neighbours = new Neighbours(runs)
    this.#flawIn = flawIn
  }

  /** Stops at the first flaw. */
  readAll(): Flaw | undefined {
    for (const struct of this.#runs.taken()) {
      const flaw = struct instanceof Y.Item ? this.#read(struct) : undefined
      if (flaw) return flaw
    }
    return undefined
  }

  /** The item still stands in the document. */
  deletes(item: Y.Item): void {
    note(this.touched, placeInDoc(item))
  }

  #read(item: Y.Item): Flaw | undefined {
    const news = newItem(item, this.#runs.knownUpTo(item.id.client))
    this.news.push(news)
    const place = this.#places.place(news)
    if (place === undefined) return { kind: 'shape', reason: 'in two places, or in none' }
    if (place === null) return undefined
    note(this.touched, place)
    if (place.sub !== null) {
      if (!this.#entries.add(news, place)) return { kind: 'shape', reason: 'out of order' }
    } else if (!this.#neighbours.add(news)) note(this.tangled, place)
    return this.#flawAt(place, item) ?? this.#noteSet(place, item)
  }

  #flawAt({ parent, sub, root, key, depth }: Place, { id, content }: Y.Item): Flaw | undefined {
    if (depth > maxNesting || isUnsound(content)) return { kind: 'shape', reason: 'nested too deep' }
    if (parent instanceof Y.Text && sub !== null) return { kind: 'shape', reason: 'an attribute of a text' }
    return this.#flawIn({ root, key, isInside: depth > 0, isGone: this.#deletions.covers(id), content })
  }

  #noteSet({ root, key, depth }: Place, { content, id, length }: Y.Item): undefined {
    if (depth > 0 || key === null || !(content instanceof Y.ContentAny)) return
    this.sets.push({ root, key, id: Y.createID(id.client, id.clock + length - 1), value: content.arr.at(-1) })
  }
}

function note(records: Map<string, Set<string>>, { root, key }: Place): void {
  const keys = records.get(root) ?? new Set()
  records.set(root, keys)
  if (key !== null) keys.add(key)
}
