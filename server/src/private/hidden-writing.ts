import { randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'
import type { Hidden } from '@samtavle/shared/workshop/state'
import type { LogStore } from '../stores/log-store.ts'
import type { Room } from '../sync/rooms/room.ts'
import type { Rooms, RoomWatcher } from '../sync/rooms/rooms.ts'
import type { Privacy, Writer } from '../workshop/privacy.ts'
import { Desk } from './desk.ts'
import type { Chance } from './chance.ts'
import { boardOf, ownerOf } from '../sync/document-id.ts'

export interface HiddenWritingOptions {
  readonly rooms: Rooms
  readonly log: LogStore
  readonly chance?: Chance
}

/** Where people write for their own eyes: documents that only their owners are let into, until they are revealed. */
export class HiddenWriting implements Privacy {
  readonly #options: HiddenWritingOptions
  readonly #desks = new Map<string, Desk>()
  readonly #listeners = new Set<(boardId: string) => void>()

  constructor(options: HiddenWritingOptions) {
    this.#options = options
    const watcher: RoomWatcher = {
      opened: (room) => this.#onOpened(room),
      emptied: (boardId) => this.#onEmptied(boardId),
    }
    options.rooms.watch(watcher)
  }

  heed(boardId: string, hidden: Hidden): void {
    this.#deskOf(boardId).heed(hidden)
  }

  apply(boardId: string, hidden: Hidden, people: readonly Writer[]): Promise<void> {
    return this.#deskOf(boardId).apply(hidden, people)
  }

  countsOf(boardId: string): Readonly<Record<string, number>> {
    return this.#desks.get(boardId)?.counts ?? {}
  }

  onCounts(listener: (boardId: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #deskOf(boardId: string): Desk {
    const { rooms, log, chance = ownChance } = this.#options
    const onCounts = (id: string) => {
      for (const listener of this.#listeners) listener(id)
    }
    const desk = this.#desks.get(boardId) ?? new Desk(boardId, { rooms, log, chance, onCounts })
    this.#desks.set(boardId, desk)
    return desk
  }

  #onOpened(room: Room): void {
    const desk = this.#deskOf(boardOf(room.boardId))
    const owner = ownerOf(room.boardId)
    if (owner === undefined) desk.enterBoard(room)
    else desk.enterPrivate(owner, room)
  }

  #onEmptied(boardId: string): void {
    const desk = this.#desks.get(boardId)
    desk?.close()
    this.#desks.delete(boardId)
    // The workshop goes on, on another board of the same name.
    if (desk?.hidden?.writing) this.#deskOf(boardId).heed(desk.hidden)
  }
}

/** Nobody can foretell whose note comes next. */
const ownChance: Chance = { newId: nanoid, shuffle }

function shuffle<T>(list: readonly T[]): readonly T[] {
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const other = randomInt(i + 1)
    const [a, b] = [shuffled[i] as T, shuffled[other] as T]
    shuffled[i] = b
    shuffled[other] = a
  }
  return shuffled
}
