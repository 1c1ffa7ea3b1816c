import type * as Y from 'yjs'
import type { From, LogStore, StoredLog } from '../../stores/log-store.ts'
import type { Report } from '../report.ts'
import { documentInSlices } from './document-of.ts'

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
  return { doc: await documentInSlices(updatesIn(stored)), stored, from }
}
