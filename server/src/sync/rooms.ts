import type { Role } from '@samtavle/shared/access/person'
import { flawIn as flawInBoard } from '@samtavle/shared/board/flaw-in'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import type { LogStore } from '../stores/log-store.ts'
import type { FlawIn } from './law/law.ts'
import { mergeHere, type Merge } from './log/merge-log.ts'
import { noMeter, type Meter } from './meter.ts'
import { noReport, type Report } from './report.ts'
import { Room } from './room.ts'
import { withDeadline } from './with-deadline.ts'

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

/** All rooms together, as they are right now. */
export interface Census {
  readonly rooms: number
  readonly people: number
  /** What readers haven't taken yet, each counted by itself. */
  readonly bufferedBytes: number
  /** Rooms that can't put anything on disk. */
  readonly troubled: number
}

/** How much longer than sending people away storing their work may take. */
const patienceMs = 2_000

/** The server is about to stop and opens no boards any more. */
export class Stopping extends Error {}

/** One room for each board that somebody needs right now. */
export class Rooms {
  readonly #options: Required<RoomsOptions>
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #opened = new Set<Room>()
  /** Rooms that have ended but may still be writing: reading the log now could miss that. */
  readonly #ending = new Map<string, Promise<void>>()
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
    const sums = { rooms: 0, people: 0, bufferedBytes: 0, troubled: 0 }
    for (const room of this.#opened) {
      sums.rooms += 1
      sums.people += room.people
      sums.bufferedBytes += room.bufferedBytes
      if (!room.storeWorks) sums.troubled += 1
    }
    return sums
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

  /** Sends everybody away and forgets the board, without touching its log. */
  async drop(boardId: string, closeCode: number): Promise<void> {
    const opening = this.#rooms.get(boardId)
    if (opening) this.#forget(boardId, closed(opening, closeCode))
    await this.#ending.get(boardId)
  }

  /** Another document in its place: everybody is sent away, and whoever has the old one starts anew. */
  async replace(boardId: string, update: Uint8Array): Promise<void> {
    const opening = this.#rooms.get(boardId)
    const before = this.#ending.get(boardId)
    const replaced = this.#replaceAfter(boardId, update, [
      opening && closed(opening, closeCodes.generation),
      before,
    ])
    this.#forget(boardId, settled(replaced))
    await replaced
    this.#options.report({ event: 'replaced', boardId })
  }

  /** Sends those people away from the board and from its private documents, as far as they are open. */
  async expel(boardId: string, people: ReadonlySet<string>, code: number, reason: string): Promise<void> {
    await this.#each(boardId, (room) => room.expel(people, code, reason))
  }

  /** What somebody may do from now on, on all lines that they have to the board and its private documents. */
  async setRole(boardId: string, personId: string, role: Role): Promise<void> {
    await this.#each(boardId, (room) => room.setRole(personId, role))
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
    const theirs = [...this.#rooms].filter(([id]) => id === boardId || id.startsWith(`${boardId}/`))
    for (const opened of await Promise.allSettled(theirs.map(([, opening]) => opening))) {
      if (opened.status === 'fulfilled') act(opened.value)
    }
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
        onEnd: (ended) => this.#forget(boardId, ended),
        onClose: (closed) => void this.#opened.delete(closed),
      })
      this.#opened.add(room)
      return room
    } catch (error) {
      this.#options.report({ event: 'open-failed', boardId, error })
      throw error
    }
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

/** The close code for somebody whose board could not be opened. */
export function closeCodeOf(error: unknown): number {
  return error instanceof Stopping ? closeCodes.restarting : closeCodes.overloaded
}
