import type * as Y from 'yjs'
import { leaveUntidied } from '../yjs-insides.ts'

/**
 * Listens to a document's `afterTransaction`, and keeps Yjs from tidying up there: after what others have sent it deletes
 * marks that say what others say already, also of those who only look, and then whoever takes back their own formats takes
 * others' along.
 */
export function leaveMarks(transaction: Y.Transaction): void {
  leaveUntidied(transaction)
}
