import * as Y from 'yjs'

/** The document that a log adds up to. Throws when it doesn't add up: better no board than half of one. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  try {
    // One transaction, so that the clean-up after each costs once.
    Y.transact(doc, () => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    if (hasLooseEnds(doc)) throw new Error('the log has a gap')
  } catch (error) {
    doc.destroy()
    throw error
  }
  return doc
}

/** Whether Yjs holds something back because what it leans on is missing. */
export function hasLooseEnds(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
