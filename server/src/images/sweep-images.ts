import { shownImages } from '@samtavle/shared/board/shown-images'
import type { Board } from '@samtavle/shared/board/board'
import { ownerOf, isPrivate, revealJournal } from '../private/private-document.ts'
import type { ImageStore } from '../stores/image-store.ts'
import type { Report } from '../sync/report.ts'
import { shownHidden, type Documents } from './shown-images.ts'

export interface SweepDeps extends Documents {
  readonly images: ImageStore
  readonly now: () => number
  readonly report: Report
}

/** For so long somebody may still take back that they deleted a picture, on a page that was away. */
const graceMs = 14 * 24 * 60 * 60 * 1000

/**
 * Lets go of pictures that nothing has shown for long. Looked for when a board is opened, when its document is in memory
 * anyway; returns what ends it.
 */
export function sweepImages(deps: SweepDeps): () => void {
  return deps.rooms.watch({
    opened(room) {
      if (!isPrivate(room.boardId)) void sweepOne(deps, room.boardId, room.board)
    },
    emptied: () => undefined,
  })
}

async function sweepOne(deps: SweepDeps, boardId: string, board: Board): Promise<void> {
  try {
    const kept = await deps.images.list(boardId)
    if (kept.length === 0) return
    const shown = shownImages(board.all())
    if (kept.some(({ id }) => !shown.has(id))) {
      for (const id of await hiddenOn(deps, boardId)) shown.add(id)
    }
    await deps.images.sweep(boardId, [...shown], deps.now(), graceMs)
  } catch (error) {
    if (!deps.rooms.stopping) deps.report({ event: 'sweep-failed', boardId, error })
  }
}

/** What people show in documents of their own. */
async function hiddenOn({ rooms, log }: Documents, boardId: string): Promise<ReadonlySet<string>> {
  const shown = new Set<string>()
  for (const id of await log.documentsOf(boardId)) {
    const person = id === revealJournal(boardId) ? undefined : ownerOf(id)
    if (person === undefined) continue
    for (const image of await shownHidden({ rooms, log }, boardId, person)) shown.add(image)
  }
  return shown
}
