import * as Y from 'yjs'
import { documentOf } from './document-of.ts'
import { isSame, summaryOf } from './summary.ts'

export interface MergeOrder {
  readonly updates: readonly Uint8Array[]
  /** What they must add up to, if that is known. */
  readonly expected?: Uint8Array
  /** Somebody waits for it, and checks the `summary` when reading it. */
  readonly urgent?: boolean
}

export interface Merged {
  /** One update that says what the many did. */
  readonly update: Uint8Array
  /** What they added up to. */
  readonly summary: Uint8Array
}

/**
 * Rejects when the updates don't add up, or not to what was expected; and, unless it was urgent, when reading the merged
 * one back doesn't give exactly the same.
 */
export type Merge = (order: MergeOrder) => Promise<Merged>

/** Merges on the thread that asks. */
export const mergeHere: Merge = async (order) => mergedLog(order)

/** Goes through a document: Y.mergeUpdates takes minutes for a long log and drops nothing of what was deleted. */
export function mergedLog(
  { updates, expected, urgent = false }: MergeOrder,
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc),
): Merged {
  const rebuilt = documentOf(updates)
  const merged = { update: encode(rebuilt), summary: summaryOf(rebuilt) }
  rebuilt.destroy()
  if (expected && !isSame(merged.summary, expected)) throw new Error('the log is not what the board is')
  if (!urgent) documentOfMerged(merged).destroy()
  return merged
}

/** Throws unless it reads back as what it stands for, which may be deleted then. */
export function documentOfMerged({ update, summary }: Merged): Y.Doc {
  const readBack = documentOf([update])
  if (isSame(summaryOf(readBack), summary)) return readBack
  readBack.destroy()
  throw new Error('the merged log does not say the same')
}
