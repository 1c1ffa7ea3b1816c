import { shownImages } from '@samtavle/shared/board/shown-images'
import type { Board } from '@samtavle/shared/board/board'
import { ownerOf, isPrivate, revealJournal } from '../sync/document-id.ts'
import type { ImageStore } from '../stores/image-store.ts'
import type { Report } from '../sync/report.ts'
import { shownHidden, type Documents } from './shown-images.ts'

export interface SweepDeps extends Documents {
  readonly images: ImageStore
  readonly now: () => number
  readonly report: Report
}

const DAY = 24 * 60 * 60 * 1000
/** For so long somebody may still take back that they deleted a picture, on a page that was away. */
const graceMs = 14 * DAY
/** And for so long where there is no room for anything else. */
const narrowGraceMs = DAY

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
    await letGo(deps, boardId, board, graceMs)
  } catch (error) {
    if (!deps.rooms.stopping) deps.report({ event: 'sweep-failed', boardId, error })
  }
}

/**
 * Lets go of pictures that nothing has shown for a day: for a board without room for more. Else whoever sends pictures and
 * shows none could keep everybody else from showing theirs.
 */
export async function makeRoom(deps: Omit<SweepDeps, 'report'>, boardId: string): Promise<void> {
  const { board } = await deps.rooms.open(boardId)
  await letGo(deps, boardId, board, narrowGraceMs)
}

async function letGo(
  deps: Omit<SweepDeps, 'report'>,
  boardId: string,
  board: Board,
  grace: number,
): Promise<void> {
  const kept = await deps.images.list(boardId)
  if (kept.length === 0) return
  const shown = shownImages(board.all())
  if (kept.some(({ id }) => !shown.has(id))) {
    for (const id of await hiddenOn(deps, boardId)) shown.add(id)
  }
  await deps.images.sweep(boardId, [...shown], deps.now(), grace)
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
