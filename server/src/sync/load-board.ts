import type * as Y from 'yjs'
import type { From, LogStore, StoredLog } from '../stores/log-store.ts'
import { documentOf } from './document-of.ts'
import { documentOfMerged, type Merge } from './merge-log.ts'
import type { Report } from './report.ts'

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
  /** All of it in one update, when it was so long that it was merged elsewhere. */
  readonly merged: Uint8Array | undefined
}

export interface LoadOptions {
  readonly log: LogStore
  readonly merge: Merge
  readonly report: Report
}

/** Above it, reading a log here would hold up all boards: some microseconds for each update. */
const mostUpdatesHere = 10_000

/** Rejects when the log can't be read whole, neither from its newest snapshot nor from the one before. */
export async function loadBoard(boardId: string, options: LoadOptions): Promise<Loaded> {
  try {
    return await loadFrom('newest', boardId, options)
  } catch (error) {
    const older = await loadFrom('older', boardId, options)
    options.report({ event: 'older-snapshot', boardId, error })
    return older
  }
}

async function loadFrom(from: From, boardId: string, { log, merge }: LoadOptions): Promise<Loaded> {
  const stored = await log.read(boardId, from)
  const updates = updatesIn(stored)
  const elsewhere = updates.length > mostUpdatesHere ? await mergedElsewhere(updates, merge) : undefined
  return { doc: elsewhere?.doc ?? documentOf(updates), stored, from, merged: elsewhere?.merged }
}

async function mergedElsewhere(
  updates: readonly Uint8Array[],
  merge: Merge,
): Promise<Pick<Loaded, 'doc' | 'merged'> | undefined> {
  try {
    const merged = await merge({ updates, urgent: true })
    return { doc: documentOfMerged(merged), merged: merged.update }
  } catch {
    // Whether the log or the thread is to blame shows when the log is read here.
    return undefined
  }
}
