import type { Role } from '@samtavle/shared/access/person'
import { flawIn as flawInBoard } from '@samtavle/shared/board/flaw-in'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import type { LogStore } from '../../stores/log-store.ts'
import { withDeadline } from '../../timing/with-deadline.ts'
import { boardOf, isPrivate, ownerOf } from '../document-id.ts'
import { boardRules, type FlawIn } from '../law/law.ts'
import { privateRules } from '../law/private-rules.ts'
import { mergeHere, type Merge } from '../log/merge-log.ts'
import { noMeter, type Meter } from '../meter.ts'
import { noReport, type Report } from '../report.ts'
import { censusOf, type Census } from './census.ts'
import { Room, type RoomOptions } from './room.ts'
import { Stopping } from './stopping.ts'

export interface RoomsOptions {
  readonly log: LogStore
  readonly limits?: Limits
  readonly report?: Report
  readonly meter?: Meter
  /** Where long logs are merged; on this thread unless said otherwise. */
  readonly merge?: Merge
  /** What a document may hold; a board's own rules unless said otherwise. */
  readonly flawIn?: FlawIn
}

/** Hears what befalls rooms. */
export interface RoomWatcher {
  /** Told before anybody is in it; nobody gets in before this resolves, or at all when it rejects. */
  opened(room: Room): Promise<void> | void
  /** The board was dropped, or is about to be replaced: nothing that was underway with it may be written any more. */
  emptied(boardId: string): void
}

/** How much longer than sending people away storing their work may take. */
const patienceMs = 2_000

/** One room for each board that somebody needs right now. */
export class Rooms {
  readonly #options: Required<RoomsOptions>
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #opened = new Set<Room>()
  /** Rooms that have ended but may still be writing: reading the log now could miss that. */
  readonly #ending = new Map<string, Promise<void>>()
  readonly #watchers = new Set<RoomWatcher>()
  #stopping = false

  constructor(options: RoomsOptions) {
    const none = {
      limits: defaultLimits,
      report: noReport,
      meter: noMeter,
      merge: mergeHere,
      flawIn: flawInBoard,
    }
    this.#options = { ...none, ...options }
  }

  get limits(): Limits {
    return this.#options.limits
  }

  get meter(): Meter {
    return this.#options.meter
  }

  get size(): number {
    return this.#rooms.size
  }

  /** Whether the server is about to stop. */
  get stopping(): boolean {
    return this.#stopping
  }

  census(): Census {
    return censusOf(this.#opened)
  }

  /** Rejects when the board's log can't be read, and then remembers nothing of it; or with Stopping. */
  async open(boardId: string): Promise<Room> {
    for (;;) {
      if (this.#stopping) throw new Stopping('the server is stopping')
      const room = await (this.#rooms.get(boardId) ?? this.#start(boardId))
      // It may have ended while we waited for it.
      if (!room.open || this.#stopping) continue
      room.stayAwake()
      return room
    }
  }

  /** Tells of rooms from now on. */
  watch(watcher: RoomWatcher): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** The room of a document, if it is open or about to be. */
  async found(documentId: string): Promise<Room | undefined> {
    const [opened] = await Promise.allSettled([this.#rooms.get(documentId)])
    return opened.status === 'fulfilled' && opened.value?.open === true ? opened.value : undefined
  }

  /** Sends everybody away and forgets the board and its private documents, without touching their logs. */
  async drop(boardId: string, closeCode: number): Promise<void> {
    for (const watcher of this.#watchers) watcher.emptied(boardId)
    for (const [id, opening] of this.#roomsOf(boardId)) this.#forget(id, closed(opening, closeCode))
    const ends = [...this.#ending].filter(([id]) => boardOf(id) === boardId)
    await Promise.all(ends.map(([, ended]) => ended))
  }

  /**
   * Another document in its place: everybody is sent away, and whoever has the old one starts anew. A board's private
   * documents start anew with it.
   */
  async replace(documentId: string, update: Uint8Array): Promise<void> {
    const isBoard = !isPrivate(documentId)
    if (isBoard) for (const watcher of this.#watchers) watcher.emptied(documentId)
    const own: [string, Promise<Room> | undefined] = [documentId, this.#rooms.get(documentId)]
    const affected = isBoard ? [...this.#roomsOf(documentId)] : [own]
    const ends = affected.flatMap(([id, opening]) => [
      opening && closed(opening, closeCodes.generation),
      this.#ending.get(id),
    ])
    const replaced = this.#replaceAfter(documentId, update, [...ends, this.#ending.get(documentId)])
    for (const [id] of [own, ...affected]) this.#forget(id, settled(replaced))
    await replaced
    if (isBoard) this.#options.report({ event: 'replaced', boardId: documentId })
  }

  /** Sends those people away from the board and from its private documents, as far as they are open. */
  async expel(boardId: string, people: ReadonlySet<string>, code: number, reason: string): Promise<void> {
    await this.#each(boardId, (room) => room.expel(people, code, reason))
  }

  /** What somebody may do from now on, on all lines that they have to the board and its private documents. */
  async setRole(boardId: string, personId: string, role: Role): Promise<void> {
    await this.#each(boardId, (room) => {
      room.setRole(personId, role)
      if (role === 'observer' && ownerOf(room.boardId) === personId)
        room.expel(new Set([personId]), closeCodes.forbidden, 'observers write nothing')
    })
  }

  /**
   * Opens nothing any more, stores what has come in, and sends everybody away over a while. What a broken disk hasn't
   * taken by then is given up: it is still with whoever wrote it.
   */
  async drain(): Promise<void> {
    this.#stopping = true
    try {
      await withDeadline(this.#drainAll(), this.#options.limits.drainMs + patienceMs)
    } catch (error) {
      for (const room of this.#opened) this.#giveUp(room, error)
      for (const opening of this.#rooms.values()) void closed(opening, closeCodes.restarting)
    }
    this.#rooms.clear()
  }

  #giveUp(room: Room, error: unknown): void {
    const reason = 'it could not be stored in time'
    this.#options.report({ event: 'broke-down', boardId: room.boardId, reason, error })
    void room.close(closeCodes.restarting, 'the server restarts')
  }

  async #drainAll(): Promise<void> {
    const opened = await Promise.allSettled(this.#rooms.values())
    const rooms = opened.flatMap((opening) => (opening.status === 'fulfilled' ? [opening.value] : []))
    const people = rooms.reduce((sum, room) => sum + room.people, 0)
    const overMs = Math.min(this.#options.limits.drainMs, people * 10)
    await Promise.all(rooms.map((room) => room.drain(overMs)))
    await Promise.all(this.#ending.values())
  }

  async #replaceAfter(boardId: string, update: Uint8Array, ends: readonly unknown[]): Promise<void> {
    await Promise.all(ends)
    await this.#options.log.replace(boardId, update)
  }

  /** The board's rooms that are open or about to be, its private documents' too. */
  async #each(boardId: string, act: (room: Room) => void): Promise<void> {
    const theirs = this.#roomsOf(boardId).map(([, opening]) => opening)
    for (const opened of await Promise.allSettled(theirs))
      if (opened.status === 'fulfilled') act(opened.value)
  }

  #roomsOf(boardId: string): readonly (readonly [string, Promise<Room>])[] {
    return [...this.#rooms].filter(([id]) => boardOf(id) === boardId)
  }

  #start(boardId: string): Promise<Room> {
    const opening = this.#load(boardId)
    this.#rooms.set(boardId, opening)
    // Whoever waits for it hears of the failure; here it only must not stay as if it were a room.
    opening.catch(() => this.#rooms.get(boardId) === opening && this.#rooms.delete(boardId))
    return opening
  }

  async #load(boardId: string): Promise<Room> {
    try {
      await this.#ending.get(boardId)
      const room = await Room.open(boardId, {
        ...this.#options,
        ...this.#kindOf(boardId),
        onEnd: (ended) => this.#forget(boardId, ended),
        onClose: (closed) => void this.#opened.delete(closed),
      })
      this.#opened.add(room)
      await this.#tellOpened(room)
      return room
    } catch (error) {
      this.#options.report({ event: 'open-failed', boardId, error })
      throw error
    }
  }

  async #tellOpened(room: Room): Promise<void> {
    try {
      for (const watcher of this.#watchers) await watcher.opened(room)
    } catch (error) {
      this.#forget(room.boardId, room.close(closeCodes.overloaded, 'the board could not be opened'))
      throw error
    }
  }

  /** What an operator reads of a private document names the board alone, not who wrote how much. */
  #kindOf(documentId: string): Pick<RoomOptions, 'rules' | 'report'> {
    const { report, flawIn } = this.#options
    if (!isPrivate(documentId)) return { report, rules: { ...boardRules, flawIn } }
    const boardId = boardOf(documentId)
    return { rules: privateRules, report: (happening) => report({ ...happening, boardId }) }
  }

  #forget(boardId: string, ended: Promise<void>): void {
    this.#rooms.delete(boardId)
    const done = ended.finally(() => {
      if (this.#ending.get(boardId) === done) this.#ending.delete(boardId)
    })
    this.#ending.set(boardId, done)
  }
}

async function closed(opening: Promise<Room>, closeCode: number): Promise<void> {
  const [opened] = await Promise.allSettled([opening])
  if (opened.status === 'fulfilled') await opened.value.close(closeCode, 'the board was closed')
}

async function settled(promise: Promise<void>): Promise<void> {
  await Promise.allSettled([promise])
}
