import type { Role } from '@samtavle/shared/access/person'
import { Board } from '@samtavle/shared/board/board'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { evenKeys } from '@samtavle/shared/board/order'
import { replaceText } from '@samtavle/shared/board/replace-text'
import { writeShape } from '@samtavle/shared/board/write-shape'
import type { NewShape } from '@samtavle/shared/board/records'
import { defaultLimits } from '@samtavle/shared/protocol/limits'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Hidden } from '@samtavle/shared/workshop/state'
import { MemoryLog } from '../stores/memory-log.ts'
import { privateDocument } from '../sync/document-id.ts'
import { TestLog } from '../sync/log/test-log.ts'
import type { Happening } from '../sync/report.ts'
import { Rooms } from '../sync/rooms/rooms.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { TestPeer } from '../sync/rooms/test-peer.ts'
import { TestMeter } from '../sync/test-meter.ts'
import { somebody } from '../sync/test-person.ts'
import { HiddenWriting } from './hidden-writing.ts'

export const writing: Hidden = { writing: true, anonymous: false, draws: 0 }
export const shown: Hidden = { writing: false, anonymous: false, draws: 0 }
export const shownWithoutNames: Hidden = { ...shown, anonymous: true }

/** A server's life with one board on it, on a disk that outlives it. */
export class TestWorkshop {
  readonly log: TestLog
  readonly rooms: Rooms
  readonly privacy: HiddenWriting
  readonly meter = new TestMeter()
  readonly reports: Happening[] = []
  #people = new Set<string>()

  constructor(
    kept = new MemoryLog(),
    options: { readonly random?: () => number; readonly log?: TestLog } = {},
  ) {
    this.log = options.log ?? new TestLog(kept)
    this.rooms = new Rooms({
      log: this.log,
      limits: { ...defaultLimits, drainMs: 20, retryAppendMs: 10 },
      meter: this.meter,
      report: (happening) => void this.reports.push(happening),
    })
    const { random } = options
    const chance = random && chanceOf(random)
    this.privacy = new HiddenWriting({ rooms: this.rooms, log: this.log, ...(chance && { chance }) })
  }

  apply(hidden: Hidden): Promise<void> {
    const people = [...this.#people].map((id) => ({ id, standing: 'in' }) as const)
    return this.privacy.apply('board', hidden, people)
  }

  /** Those who took part before the server started again. */
  expect(ids: readonly string[]): void {
    for (const id of ids) this.#people.add(id)
  }

  /** Somebody comes with a page that has seen nothing yet. */
  async comes(id: string, role: Role = 'participant'): Promise<TestWriter> {
    this.#people.add(id)
    const writer = new TestWriter(id, role)
    await writer.arrives(this)
    return writer
  }

  /** Somebody comes, writing is hidden, and they have written the note `a`. */
  async hides(id: string, words: string): Promise<TestWriter> {
    const writer = await this.comes(id)
    await this.apply(writing)
    writer.write('a', words)
    await moment()
    return writer
  }

  async board(): Promise<Board> {
    const room = await this.rooms.open('board')
    await room.settle()
    return room.board
  }

  /** What contributions say, with whose they are. */
  async said(): Promise<string[]> {
    const notes = (await this.board()).all().filter(({ layer }) => layer === 'contribution')
    return notes.map(({ texts, author }) => `${author ?? '–'}: ${texts[''] ?? ''}`).toSorted()
  }

  async hiddenOf(id: string): Promise<string[]> {
    const room = await this.rooms.open(privateDocument('board', id))
    await room.settle()
    return room.board.all().map(({ texts }) => texts[''] ?? '')
  }

  async close(): Promise<void> {
    this.log.full = false
    this.log.release()
    await this.rooms.drain()
  }
}

/** A page with both documents, which puts what nobody has acknowledged into the next one of its own. */
export class TestWriter {
  readonly id: string
  readonly role: Role
  /** On the shared board. */
  peer = new TestPeer()
  own = new TestPeer()
  ownBoard = new Board(this.own.doc)
  #generation: number | undefined
  #isThere = false
  /** What it has been sent, by every line that it ever had. */
  readonly lines: TestPeer[] = []

  constructor(id: string, role: Role) {
    this.id = id
    this.role = role
  }

  /** Opens its lines, with what it has; starts its own document anew when that was revealed meanwhile. */
  async arrives({ rooms }: Pick<TestWorkshop, 'rooms'>): Promise<void> {
    this.leaves()
    const [board, own] = [await rooms.open('board'), await rooms.open(privateDocument('board', this.id))]
    const isNew = this.#generation !== undefined && this.#generation !== own.generation
    const unsaved = isNew ? this.notes : []
    if (isNew) this.#startAnew()
    this.#generation = own.generation
    for (const line of [this.peer, this.own]) if (!this.lines.includes(line)) this.lines.push(line)
    this.peer.join(board, somebody(this.id, this.role), { wantsAck: true })
    this.own.join(own, somebody(this.id, this.role), { wantsAck: true })
    this.#isThere = true
    if (unsaved.length > 0) await this.#putAnew(unsaved)
  }

  get isThere(): boolean {
    return this.#isThere && this.own.closed === undefined && this.peer.closed === undefined
  }

  /** The network is gone; what it writes now stays with it. */
  leaves(): void {
    this.#isThere = false
    this.peer.drop()
    this.own.drop()
  }

  write(id: string, words: string, more: Partial<NewShape> = {}): void {
    const note = { id, type: 'sticky', x: 0, y: 0, texts: { '': words }, ...more }
    const making = { layer: 'contribution', author: this.id, keys: evenKeys } as const
    const made = makeShapes(this.ownBoard, [note], making)
    if (made.kind === 'refused') throw new Error(`${id} can't be made`)
    this.own.doc.transact(() => made.shapes.forEach((shape) => writeShape(this.ownBoard, shape)))
  }

  rewrite(id: string, words: string): void {
    const text = this.ownBoard.text(id, '')
    if (!text) throw new Error(`there is no ${id}`)
    this.own.doc.transact(() => replaceText(text, words))
  }

  /** All of its words. */
  makeBold(id: string): void {
    const text = this.ownBoard.text(id, '')
    this.own.doc.transact(() => text?.format(0, text.length, { bold: true }))
  }

  get notes(): readonly Shape[] {
    return this.ownBoard.all()
  }

  /** Everything that was ever sent to it about the board that all share. */
  hasHeardOnBoard(words: string): boolean {
    return this.#heard(this.peer, words)
  }

  /** By any line. */
  hasHeard(words: string): boolean {
    return this.lines.some((line) => this.#heard(line, words))
  }

  #heard(line: TestPeer, words: string): boolean {
    const bytes = Buffer.from(words)
    return line.received.some((frame) =>
      Object.values(frame).some(
        (part: unknown) => part instanceof Uint8Array && Buffer.from(part).includes(bytes),
      ),
    )
  }

  #startAnew(): void {
    this.own = new TestPeer()
    this.ownBoard = new Board(this.own.doc)
  }

  /** As a page does that can't tell what of it has arrived: all that it had goes into the fresh document. */
  async #putAnew(notes: readonly Shape[]): Promise<void> {
    await moment(15)
    for (const { id, texts, formats, x, y } of notes) {
      const words = texts[''] ?? ''
      if (!this.ownBoard.get(id)) this.write(id, words, { x, y, formats })
      else if (this.ownBoard.get(id)?.texts[''] !== words) this.rewrite(id, words)
    }
  }
}

function chanceOf(random: () => number) {
  let count = 0
  return {
    newId: () => `new-${(count += 1)}-${Math.floor(random() * 1e9)}`,
    shuffle: <T>(list: readonly T[]): readonly T[] =>
      list
        .map((item) => ({ item, at: random() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}
