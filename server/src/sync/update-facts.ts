import * as Y from 'yjs'

/** What an update would do to a document, found by reading alone. */
export interface UpdateFacts {
  /** It holds something that the document lacks: new content, or a deletion of what still stands. */
  readonly effective: boolean
  /** It leans on something that neither the document nor itself holds, so it can't be applied yet. */
  readonly gap: boolean
}

/** Throws on bytes that are no update. */
export function factsOf(doc: Y.Doc, update: Uint8Array): UpdateFacts {
  const { structs, ds } = Y.decodeUpdate(update)
  const reading = new Reading(doc)
  for (const struct of structs) reading.struct(struct)
  for (const struct of reading.added) reading.dependencies(struct)
  for (const [client, ranges] of ds.clients) {
    for (const range of ranges) reading.deletion(client, range.clock, range.clock + range.len)
  }
  return { effective: reading.effective, gap: reading.gap }
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

class Reading {
  readonly added: Y.Item[] = []
  effective = false
  gap = false
  readonly #store: Y.Doc['store']
  /** By client, the clock up to which everything is known once the update is in. */
  readonly #known = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#store = doc.store
  }

  struct(struct: Struct): void {
    const { client, clock } = struct.id
    const end = clock + struct.length
    const known = this.#knownUpTo(client)
    if (end <= known || struct instanceof Y.Skip) return
    if (clock > known) this.gap = true
    this.effective = true
    this.#known.set(client, end)
    if (struct instanceof Y.Item) this.added.push(struct)
  }

  dependencies(item: Y.Item): void {
    this.#dependsOn(item.origin)
    this.#dependsOn(item.rightOrigin)
    if (item.parent instanceof Y.ID) this.#dependsOn(item.parent)
  }

  deletion(client: number, clock: number, end: number): void {
    if (end > this.#knownUpTo(client)) this.gap = true
    const structs = this.#store.clients.get(client)
    if (this.effective || !structs || clock >= Y.getState(this.#store, client)) return
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
      const struct = structs[at]
      if (!struct || struct.id.clock >= end) return
      if (!struct.deleted) this.effective = true
    }
  }

  #dependsOn(id: Y.ID | null): void {
    if (id && id.clock >= this.#knownUpTo(id.client)) this.gap = true
  }

  #knownUpTo(client: number): number {
    return this.#known.get(client) ?? Y.getState(this.#store, client)
  }
}
