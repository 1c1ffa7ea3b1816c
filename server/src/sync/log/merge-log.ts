import * as Y from 'yjs'
import { documentOf } from './document-of.ts'
import { isSame, summaryOf } from './summary.ts'

export interface MergeOrder {
  readonly updates: readonly Uint8Array[]
  /** The summary of what they must add up to. */
  readonly expected: Uint8Array
}

/** One update that says what the many do, deletions included. Rejects when it can't be sure of that. */
export type Merge = (order: MergeOrder) => Promise<Uint8Array>

/** Merges on the thread that asks. */
export const mergeHere: Merge = async (order) => mergedLog(order)

/**
 * Goes through a document: Y.mergeUpdates takes minutes for a long log and drops nothing of what was deleted. Throws
 * unless the updates, and what was made of them when it is read back, are exactly what was expected.
 */
export function mergedLog(
  { updates, expected }: MergeOrder,
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc),
): Uint8Array {
  const rebuilt = documentOf(updates)
  if (!isSame(summaryOf(rebuilt), expected)) throw new Error('the log is not what the board is')
  const merged = encode(rebuilt)
  rebuilt.destroy()
  const readBack = documentOf([merged])
  if (!isSame(summaryOf(readBack), expected)) throw new Error('the merged log does not say the same')
  readBack.destroy()
  return merged
}
