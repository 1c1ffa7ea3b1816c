import { Board } from '@samtavle/shared/board/board'
import { shownImages } from '@samtavle/shared/board/shown-images'
import type { ImageFile } from '@samtavle/shared/drawing/image-file'
import { privateDocument } from '../sync/document-id.ts'
import type { ImageStore } from '../stores/image-store.ts'
import type { LogStore } from '../stores/log-store.ts'
import { loadBoard } from '../sync/log/load-board.ts'
import { noReport } from '../sync/report.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'
import type { ShownLately } from './shown-lately.ts'

/** The files of the pictures that something on the board shows, as far as they are kept. */
export async function imagesOn(
  boardId: string,
  board: Board,
  images: ImageStore,
): Promise<Map<string, ImageFile>> {
  const files = new Map<string, ImageFile>()
  for (const id of shownImages(board.all())) {
    const file = await images.get(boardId, id)
    if (file) files.set(id, file)
  }
  return files
}

export interface Documents {
  readonly rooms: Rooms
  readonly log: LogStore
}

/**
 * Whether something that this person may see shows the picture, or did lately: on the board, or in what they have written
 * for their own eyes. What others have hidden shows it to nobody else.
 */
export async function isShownTo(
  { rooms, log, lately }: Documents & { readonly lately: ShownLately },
  boardId: string,
  personId: string,
  imageId: string,
): Promise<boolean> {
  const documents = [boardId, privateDocument(boardId, personId)]
  if (documents.some((id) => lately.has(id, imageId))) return true
  const { board } = await rooms.open(boardId)
  return (
    shownImages(board.all()).has(imageId) ||
    (await shownHidden({ rooms, log }, boardId, personId)).has(imageId)
  )
}

/** What somebody's own document shows. */
export async function shownHidden(
  { rooms, log }: Documents,
  boardId: string,
  personId: string,
): Promise<Set<string>> {
  const documentId = privateDocument(boardId, personId)
  const room = await rooms.found(documentId)
  if (room) return shownImages(room.board.all())
  const { doc } = await loadBoard(documentId, log, noReport)
  const board = new Board(doc)
  const shown = shownImages(board.all())
  board.destroy()
  doc.destroy()
  return shown
}
