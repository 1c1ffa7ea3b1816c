import { shownImages } from '@samtavle/shared/board/shown-images'
import { boardOf } from '../sync/document-id.ts'
import type { Room } from '../sync/rooms/room.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'

/** For so long whoever has cut a picture out of a board may paste it elsewhere, in milliseconds. */
const graceMs = 24 * 60 * 60 * 1000
/** Of more than so many, those that have been gone for longest are forgotten. */
const most = 10_000

/**
 * The pictures that documents no longer show, but did a while ago: who could see them then may still have them, since a
 * picture that is cut out stands nowhere until it is pasted. In memory alone: it is a courtesy, not a promise.
 */
export class ShownLately {
  readonly #now: () => number
  /** Until when, by document and picture; the first to go comes first. */
  readonly #gone = new Map<string, number>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Returns what ends it. */
  follow(rooms: Rooms): () => void {
    return rooms.watch({
      opened: (room) => this.#follow(room),
      emptied: (boardId) => this.#forget(boardId),
    })
  }

  has(documentId: string, imageId: string): boolean {
    return (this.#gone.get(keyOf(documentId, imageId)) ?? 0) > this.#now()
  }

  #follow({ boardId, board }: Room): void {
    const showing = new Map<string, string>()
    const look = (ids: Iterable<string>) => {
      for (const id of ids) {
        const shape = board.get(id)
        const [image] = shape ? shownImages([shape]) : []
        const before = showing.get(id)
        if (before !== undefined && before !== image) this.#lose(keyOf(boardId, before))
        if (image === undefined) showing.delete(id)
        else showing.set(id, image)
      }
    }
    look(board.all().map(({ id }) => id))
    board.observe(({ ids }) => look(ids))
  }

  #lose(key: string): void {
    this.#gone.delete(key)
    this.#gone.set(key, this.#now() + graceMs)
    const [oldest] = this.#gone.keys()
    if (this.#gone.size > most && oldest !== undefined) this.#gone.delete(oldest)
  }

  #forget(boardId: string): void {
    for (const key of this.#gone.keys()) if (boardOf(documentOf(key)) === boardId) this.#gone.delete(key)
  }
}

function keyOf(documentId: string, imageId: string): string {
  return `${documentId} ${imageId}`
}

function documentOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}
