import * as Y from 'yjs'

/**
 * All that a document knows and all that it has deleted, without the content: an encoded Yjs snapshot. State vectors
 * alone don't show a deletion that is missing.
 */
export function summaryOf(doc: Y.Doc): Uint8Array {
  return Y.encodeSnapshot(Y.snapshot(doc))
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Y.equalSnapshots(Y.decodeSnapshot(a), Y.decodeSnapshot(b))
}
