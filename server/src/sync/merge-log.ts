import * as Y from 'yjs'
import { documentOf } from './load-board.ts'

/**
 * One update instead of many, through a document: Y.mergeUpdates takes minutes for a long log and drops nothing of
 * what was deleted. Undefined unless reading it back gives exactly `expected`, deletions included.
 */
export function mergedLog(updates: readonly Uint8Array[], expected: Y.Doc): Uint8Array | undefined {
  const rebuilt = documentOf(updates)
  const merged = Y.encodeStateAsUpdate(rebuilt)
  rebuilt.destroy()
  const readBack = documentOf([merged])
  const same = Y.equalSnapshots(Y.snapshot(readBack), Y.snapshot(expected))
  readBack.destroy()
  return same ? merged : undefined
}
