import { Board } from '@samtavle/shared/board/board'
import type { LogStore } from '../stores/log-store.ts'
import { loadBoard } from '../sync/log/load-board.ts'
import { noReport } from '../sync/report.ts'
import type { Room } from '../sync/rooms/room.ts'
import { ownerOf, revealJournal } from '../sync/document-id.ts'

/** How many hidden notes each participant has, and who has written while writing was hidden. */
export class HiddenCounts {
  readonly #boardId: string
  readonly #log: LogStore
  readonly #onChange: () => void
  readonly #counts = new Map<string, number>()
  readonly #rooms = new Map<string, Room>()
  readonly #writers = new Set<string>()
  #writing = false
  #loaded = false

  constructor(boardId: string, log: LogStore, onChange: () => void) {
    this.#boardId = boardId
    this.#log = log
    this.#onChange = onChange
  }

  /** Whether writing is hidden now: whoever has their document open is a writer then. */
  set writing(writing: boolean) {
    this.#writing = writing
    if (!writing) return
    for (const [person, room] of this.#rooms) if (room.open) this.#writers.add(person)
    for (const [person, count] of this.#counts) if (count > 0) this.#writers.add(person)
  }

  get writers(): readonly string[] {
    return [...this.#writers]
  }

  /** Writers with something hidden. */
  get people(): readonly string[] {
    return [...this.#counts].flatMap(([person, count]) =>
      count > 0 && this.#writers.has(person) ? [person] : [],
    )
  }

  of(counts: (person: string) => boolean): Readonly<Record<string, number>> {
    const people = this.people.filter(counts)
    return Object.fromEntries(people.map((person) => [person, this.#counts.get(person) ?? 0]))
  }

  /** They were writers before. */
  know(writers: readonly string[]): void {
    for (const person of writers) this.#writers.add(person)
  }

  /** Counts in the documents that nobody has open. Rejects when one can't be read. */
  async load(): Promise<void> {
    if (this.#loaded) return
    for (const id of await this.#log.documentsOf(this.#boardId)) {
      const person = id === revealJournal(this.#boardId) ? undefined : ownerOf(id)
      if (person !== undefined && !this.#counts.has(person)) await this.#loadOne(id, person)
    }
    this.#loaded = true
    this.writing = this.#writing
    this.#onChange()
  }

  follow(person: string, room: Room): void {
    this.#rooms.set(person, room)
    if (this.#writing) this.#writers.add(person)
    this.set(person, room.board.size)
    room.board.observe(() => this.set(person, room.board.size))
  }

  set(person: string, count: number): void {
    const had = this.#counts.get(person) ?? 0
    this.#counts.set(person, count)
    if (had !== count || count > 0) this.#onChange()
  }

  async #loadOne(id: string, person: string): Promise<void> {
    const { doc } = await loadBoard(id, this.#log, noReport)
    const board = new Board(doc)
    // It may have been opened meanwhile.
    if (!this.#counts.has(person)) this.#counts.set(person, board.size)
    board.destroy()
    doc.destroy()
  }
}
