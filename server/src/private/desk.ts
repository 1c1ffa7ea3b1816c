import type { Hidden } from '@samtavle/shared/workshop/state'
import type { LogStore } from '../stores/log-store.ts'
import type { Room } from '../sync/rooms/room.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'
import type { Writer } from '../workshop/privacy.ts'
import { contentOf, documentWith, type HiddenNote } from './hidden-note.ts'
import { carryOnto } from './carry-onto.ts'
import { HiddenCounts } from './hidden-counts.ts'
import type { Chance } from './chance.ts'
import { markOf, movesFor, type Move } from './moves.ts'
import { privateDocument } from '../sync/document-id.ts'
import { RevealJournal } from './reveal-journal.ts'

export interface DeskDeps {
  readonly rooms: Rooms
  readonly log: LogStore
  readonly chance: Chance
  readonly onCounts: (boardId: string) => void
}

/** What somebody may still bring after everything has been revealed, in a board's life until the server restarts. */
const mostLate = 200
const retryMs = 1_000

/** The hidden writing of one board: who has how much, and how it comes onto the board. One thing at a time. */
export class Desk {
  readonly #boardId: string
  readonly #deps: DeskDeps
  readonly #counts: HiddenCounts
  readonly #late = new Map<string, number>()
  #hidden: Hidden | undefined
  #out: ReadonlySet<string> = new Set()
  #journal: RevealJournal | undefined
  #board: Room | undefined
  /** All that was written while it was hidden is on the board; what comes now comes late. */
  #revealed = false
  #last: Promise<void> = Promise.resolve()
  #lookPlanned = false
  #open = true

  constructor(boardId: string, deps: DeskDeps) {
    this.#boardId = boardId
    this.#deps = deps
    this.#counts = new HiddenCounts(boardId, deps.log, () => this.#onChange())
  }

  get hidden(): Hidden | undefined {
    return this.#hidden
  }

  /** Of those who have written while it was hidden, and are not removed. */
  get counts(): Readonly<Record<string, number>> {
    return this.#counts.of((person) => !this.#out.has(person))
  }

  /** Holds from this moment on: what is written now is not for the board any more, or is. */
  heed(hidden: Hidden): void {
    this.#hidden = hidden
    if (hidden.writing) this.#revealed = false
    this.#counts.writing = hidden.writing
  }

  apply(hidden: Hidden, people: readonly Writer[]): Promise<void> {
    this.heed(hidden)
    this.#out = new Set(people.filter(({ standing }) => standing === 'out').map(({ id }) => id))
    return this.#inTurn()
  }

  enterBoard(room: Room): void {
    this.#board = room
  }

  enterPrivate(person: string, room: Room): void {
    this.#counts.follow(person, room)
  }

  /** The board's logs are somebody else's from now on. */
  close(): void {
    this.#open = false
  }

  #onChange(): void {
    this.#deps.onCounts(this.#boardId)
    if (this.#hidden) this.#look()
  }

  /** There may be something to do that no workshop asks for. */
  #look(): void {
    if (this.#lookPlanned || !this.#open) return
    this.#lookPlanned = true
    this.#inTurn().catch(() => setTimeout(() => this.#look(), retryMs).unref())
  }

  #inTurn(): Promise<void> {
    const turn = this.#last.then(() => this.#work())
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #work(): Promise<void> {
    this.#lookPlanned = false
    const hidden = this.#hidden
    if (!hidden || !this.#open) return
    await this.#counts.load()
    const journal = (this.#journal ??= await RevealJournal.open(this.#boardId, this.#deps.log))
    this.#counts.know(journal.state.writers)
    await this.#carryOut(journal)
    if (hidden.writing) await this.#draw(journal, hidden)
    else await this.#revealAll(journal, hidden)
    const writers = this.#counts.writers
    if (writers.length > journal.state.writers.length) await this.#writes(() => journal.write({ writers }))
  }

  async #draw(journal: RevealJournal, { draws, anonymous }: Hidden): Promise<void> {
    // A run that has drawn fewer than are on record is a new one.
    if (draws < journal.state.draws) await this.#writes(() => journal.write({ draws }))
    while (journal.state.draws < draws) {
      const drawn = journal.state.draws + 1
      await this.#reveal(journal, { anonymous, draws: drawn }, (notes) =>
        this.#deps.chance.shuffle(notes).slice(0, 1),
      )
    }
  }

  async #revealAll(journal: RevealJournal, { draws, anonymous }: Hidden): Promise<void> {
    const isLate = this.#revealed
    if (this.#counts.people.some((person) => this.#mayBring(person) > 0)) {
      await this.#reveal(journal, { anonymous, draws }, (notes) => {
        // It may have begun anew while we waited for the disk; then none of this is for others.
        if (this.#hidden?.writing !== false) return []
        const chosen = isLate ? notes.filter(countedOff((person) => this.#mayBring(person))) : notes
        if (isLate) for (const { person } of chosen) this.#late.set(person, (this.#late.get(person) ?? 0) + 1)
        return chosen
      })
    }
    if (this.#hidden?.writing === false) this.#revealed = true
    if (journal.state.draws !== draws) await this.#writes(() => journal.write({ draws }))
  }

  #mayBring(person: string): number {
    return this.#revealed ? mostLate - (this.#late.get(person) ?? 0) : Infinity
  }

  /** Moves the notes that are chosen. Their owners' documents take nothing in meanwhile. */
  async #reveal(
    journal: RevealJournal,
    { anonymous, draws }: Pick<Hidden, 'anonymous' | 'draws'>,
    choose: (notes: readonly HiddenNote[]) => readonly HiddenNote[],
  ): Promise<void> {
    const people = this.#counts.people.filter((person) => !this.#out.has(person))
    const held = new Map(
      await Promise.all(people.map(async (person) => [person, await this.#hold(person)] as const)),
    )
    try {
      const { board } = await this.#boardRoom()
      const notes = [...held].flatMap(([person, room]) =>
        room.board.all().map((shape) => ({ person, shape })),
      )
      const generationOf = (person: string) => held.get(person)?.generation ?? 0
      const known = new Set(journal.state.shown)
      const wasShown = (mark: string) => known.has(mark)
      const { chance } = this.#deps
      const moves = movesFor(board, choose(notes), { ...chance, anonymous, generationOf, wasShown })
      const writers = this.#counts.writers
      const shown = anonymous ? withMarks(known, moves) : journal.state.shown
      await this.#writes(() => journal.write({ moves, draws, writers, shown }))
      await this.#carryOut(journal)
    } finally {
      for (const room of held.values()) room.release()
    }
  }

  /** Brings what the journal says onto the board, and when that is on disk, wipes it where it was hidden. */
  async #carryOut(journal: RevealJournal): Promise<void> {
    const { moves } = journal.state
    if (moves.length === 0) return
    const room = await this.#boardRoom()
    await this.#writes(async () => carryOnto(room.board, moves))
    await room.settle()
    if (!room.open) throw new Error('the board was closed before what was revealed was on disk')
    const people = new Set(moves.map(({ person }) => person))
    await Promise.all(
      [...people].map((one) =>
        this.#clear(
          one,
          moves.filter(({ person }) => person === one),
        ),
      ),
    )
    await this.#writes(() => journal.rewrite({ moves: [] }))
  }

  /** What they have written since it was decided stays theirs. */
  async #clear(person: string, moves: readonly Move[]): Promise<void> {
    const room = await this.#hold(person)
    try {
      const moved = new Set(moves.map(({ from, content }) => `${from} ${content}`))
      const rest = room.board.all().filter((shape) => !moved.has(`${shape.id} ${contentOf(shape)}`))
      const isCleared = rest.length === room.board.size && room.generation !== moves[0]?.generation
      if (isCleared) return
      const documentId = privateDocument(this.#boardId, person)
      await this.#writes(() => this.#deps.rooms.replace(documentId, documentWith(rest)))
      this.#counts.set(person, rest.length)
    } finally {
      room.release()
    }
  }

  async #hold(person: string): Promise<Room> {
    const room = await this.#deps.rooms.open(privateDocument(this.#boardId, person))
    await room.hold()
    if (!room.open) throw new Error('a private document was closed before what came in was on disk')
    return room
  }

  async #boardRoom(): Promise<Room> {
    // While it is being opened, whoever opens it may wait for us.
    return this.#board?.open === true ? this.#board : this.#deps.rooms.open(this.#boardId)
  }

  /** Asked right before each write, so that nothing of a board that was deleted comes back. */
  async #writes(write: () => Promise<void>): Promise<void> {
    if (!this.#open) throw new Error('the board is gone')
    await write()
  }
}

/** Sorted, since the order in which they were shown would say which is which. */
function withMarks(known: ReadonlySet<string>, moves: readonly Move[]): readonly string[] {
  const marks = moves.map(({ from, content }) => markOf(from, content))
  return [...new Set([...known, ...marks])].toSorted((a, b) => (a < b ? -1 : 1))
}

/** Lets through so many of each person's. */
function countedOff(most: (person: string) => number): (note: HiddenNote) => boolean {
  const counts = new Map<string, number>()
  return ({ person }) => {
    const count = (counts.get(person) ?? 0) + 1
    counts.set(person, count)
    return count <= most(person)
  }
}
