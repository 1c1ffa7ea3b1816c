import type * as Y from 'yjs'

/**
 * Listens to a document's `afterTransaction`, and keeps Yjs from tidying up there: after what others have sent it deletes
 * marks that say what others say already, also of those who only look, and then whoever takes back their own formats takes
 * others' along.
 */
export function leaveMarks(transaction: Y.Transaction): void {
  // It has no public name.
  // oxlint-disable-next-line no-underscore-dangle
  transaction._needFormattingCleanup = false
}
