import * as Y from 'yjs'
import { documentOf } from './load-board.ts'

/**
 * Makes one update of many. Rejects unless reading it back gives exactly what the many add up to, deletions included,
 * and `expected` (an encoded Yjs snapshot) if that is known.
 */
export type Merge = (updates: readonly Uint8Array[], expected?: Uint8Array) => Promise<Uint8Array>

/** Merges on the thread that asks. */
export const mergeHere: Merge = async (updates, expected) => mergedLog(updates, expected)

/**
 * Goes through a document: Y.mergeUpdates takes minutes for a long log and drops nothing of what was deleted. Throws
 * when the result doesn't say the same, since what it stands for will be deleted.
 */
export function mergedLog(
  updates: readonly Uint8Array[],
  expected?: Uint8Array,
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc),
): Uint8Array {
  const rebuilt = documentOf(updates)
  const merged = encode(rebuilt)
  const whole = expected ? Y.decodeSnapshot(expected) : Y.snapshot(rebuilt)
  rebuilt.destroy()
  const readBack = documentOf([merged])
  const same = Y.equalSnapshots(Y.snapshot(readBack), whole)
  readBack.destroy()
  if (!same) throw new Error('the merged log does not say the same')
  return merged
}
