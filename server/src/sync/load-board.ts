import * as Y from 'yjs'
import type { From, LogStore, StoredLog } from '../stores/log-store.ts'
import type { Report } from './report.ts'

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

/** The snapshot, if any, and what came after it. */
export function updatesIn({ snapshot, updates }: StoredLog): Uint8Array[] {
  const all = updates.map(({ update }) => update)
  return snapshot ? [snapshot.update, ...all] : all
}

export interface Loaded {
  readonly doc: Y.Doc
  readonly stored: StoredLog
  /** Which of its snapshots could be read. */
  readonly from: From
}

/** Rejects when the log can't be read whole, neither from its newest snapshot nor from the one before. */
export async function loadBoard(boardId: string, log: LogStore, report: Report): Promise<Loaded> {
  try {
    return await loadFrom('newest', boardId, log)
  } catch (error) {
    const older = await loadFrom('older', boardId, log)
    report({ event: 'older-snapshot', boardId, error })
    return older
  }
}

async function loadFrom(from: From, boardId: string, log: LogStore): Promise<Loaded> {
  const stored = await log.read(boardId, from)
  return { doc: documentOf(updatesIn(stored)), stored, from }
}
