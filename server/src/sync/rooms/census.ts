import { isPrivate } from '../document-id.ts'
import type { Room } from './room.ts'

/** All rooms together, as they are right now. */
export interface Census {
  /** Boards that are open; their private documents aren't counted, nor the people on those. */
  readonly rooms: number
  readonly people: number
  /** What readers haven't taken yet, each counted by itself. */
  readonly bufferedBytes: number
  /** Rooms that can't put anything on disk. */
  readonly troubled: number
}

export function censusOf(open: Iterable<Room>): Census {
  const sums = { rooms: 0, people: 0, bufferedBytes: 0, troubled: 0 }
  for (const room of open) {
    if (!isPrivate(room.boardId)) {
      sums.rooms += 1
      sums.people += room.people
    }
    sums.bufferedBytes += room.bufferedBytes
    if (!room.storeWorks) sums.troubled += 1
  }
  return sums
}
