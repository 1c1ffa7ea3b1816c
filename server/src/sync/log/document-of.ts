import { setImmediate as nextTurn } from 'node:timers/promises'
import { leaveMarks } from '@samtavle/shared/board/formats/leave-marks'
import * as Y from 'yjs'

/** How long reading a log may hold up everything else at a time, in milliseconds. */
const sliceMs = 10

/** The document that a log adds up to. Throws when it doesn't add up: better no board than half of one. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDocument()
  try {
    apply(doc, updates.values(), Infinity)
    return doc
  } catch (error) {
    doc.destroy()
    throw error
  }
}

/** The same, with a pause now and then in which others get their turn. */
export async function documentInSlices(updates: readonly Uint8Array[]): Promise<Y.Doc> {
  const doc = emptyDocument()
  const rest = updates.values()
  try {
    while (!apply(doc, rest, performance.now() + sliceMs)) await nextTurn()
    return doc
  } catch (error) {
    doc.destroy()
    throw error
  }
}

/** What is read must be what was written, so nothing is tidied up. */
function emptyDocument(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', leaveMarks)
  return doc
}

/** Whether Yjs holds something back because what it leans on is missing. */
export function hasLooseEnds(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

/** True when there is no more. In one transaction, so that the clean-up after each update costs once. */
function apply(doc: Y.Doc, updates: Iterator<Uint8Array>, until: number): boolean {
  return Y.transact(doc, () => {
    while (performance.now() < until) {
      const next = updates.next()
      if (next.done) return true
      Y.applyUpdate(doc, next.value)
      // At once, since each further update would take longer than the one before.
      if (hasLooseEnds(doc)) throw new Error('the log has a gap')
    }
    return false
  })
}
