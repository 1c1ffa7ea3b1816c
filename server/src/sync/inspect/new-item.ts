import * as Y from 'yjs'

/** An item that an update brings, as far as the document doesn't have it yet. */
export interface NewItem {
  readonly item: Y.Item
  /** The clock from which on it is new. */
  readonly from: number
  /** What it stood right of when it was written; the known part, for the rest of an item that is known in part. */
  readonly origin: Y.ID | null
}

/** `known`: the clock up to which the document has what the item's client wrote. */
export function newItem(item: Y.Item, known: number): NewItem {
  const { client, clock } = item.id
  if (clock >= known) return { item, from: clock, origin: item.origin }
  return { item, from: known, origin: Y.createID(client, known - 1) }
}
