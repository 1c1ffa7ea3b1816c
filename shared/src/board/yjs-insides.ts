/* oxlint-disable no-underscore-dangle -- Yjs has no public names for these; here alone whoever takes a newer one has to look */
import type * as Y from 'yjs'

/** The item that a type is the content of; null for one of the document's own, which stands in nothing. */
export function holderOf(type: Pick<Y.AbstractType<unknown>, '_item'>): Y.Item | null {
  return type._item
}

/** The first of the items that a list or a text is made of, deleted ones among them; each knows the one to its right. */
export function firstIn(type: Pick<Y.AbstractType<unknown>, '_start'>): Y.Item | null {
  return type._start
}

/** The newest item under a key, also when it is deleted. */
export function itemAt(map: Y.Map<unknown>, key: string): Y.Item | undefined {
  return map._map.get(key)
}

/** The newest item under each key. */
export function itemsIn(map: Y.Map<unknown>): ReadonlyMap<string, Y.Item> {
  return map._map
}

/** Whether there have ever been formats in a text. */
export function hasMarks(text: Y.Text): boolean {
  return text._hasFormatting
}

/** Keeps Yjs from tidying up the formats of texts after this transaction. */
export function leaveUntidied(transaction: Y.Transaction): void {
  transaction._needFormattingCleanup = false
}
