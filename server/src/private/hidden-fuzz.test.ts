import type { Hidden } from '@samtavle/shared/workshop/state'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../stores/log-store.ts'
import { MemoryLog } from '../stores/memory-log.ts'
import { TestLog } from '../sync/log/test-log.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { TestChance } from '../sync/test-chance.ts'
import { TestWorkshop, type TestWriter } from './test-workshop.ts'

const runs = Number(process.env['PRIVATE_RUNS'] ?? 12)
const firstSeed = Number(process.env['PRIVATE_SEED'] ?? 1)
const deeds = 30
const names = ['anna', 'bo', 'cy']

/** A disk of a server that dies after some more writes. */
class MortalLog extends TestLog {
  writesLeft = Infinity

  override async append(entries: readonly LogEntry[]): Promise<void> {
    this.#spend()
    await super.append(entries)
  }

  override async replace(boardId: string, update: Uint8Array): Promise<void> {
    this.#spend()
    await super.replace(boardId, update)
  }

  #spend(): void {
    if (this.writesLeft <= 0) throw new Error('the server is dead')
    this.writesLeft -= 1
  }
}

/** Some people, on one board, through reveals, breaks of the network and deaths of the server. */
class Days {
  readonly chance: TestChance
  readonly anonymous: boolean
  readonly kept = new MemoryLog()
  readonly words = new Map<string, { readonly by: string; latest: string }>()
  log = new MortalLog(this.kept)
  workshop: TestWorkshop
  hidden: Hidden
  people: readonly TestWriter[] = []

  constructor(seed: number) {
    this.chance = new TestChance(seed)
    this.anonymous = this.chance.happens(0.5)
    this.hidden = { writing: true, anonymous: this.anonymous, draws: 0 }
    this.workshop = new TestWorkshop(this.kept, { log: this.log })
  }

  async begin(): Promise<void> {
    this.people = await Promise.all(names.map((name) => this.workshop.comes(name)))
    await this.workshop.apply(this.hidden)
  }

  async live(): Promise<void> {
    await this.#deed()
    await moment(this.chance.happens(0.5) ? 12 : 0)
    await this.#expectSecrecy()
  }

  /** Everybody comes back, and all is revealed. */
  async end(): Promise<void> {
    await this.#become({ ...this.hidden, writing: false })
    for (let i = 0; i < 3; i++) {
      for (const person of this.people) if (!person.isThere) await person.arrives(this.workshop)
      await moment(60)
      await this.workshop.apply(this.hidden)
    }
  }

  async #deed(): Promise<void> {
    const { chance } = this
    const person = chance.pick(this.people)
    if (!person) return
    const dice = chance.below(100)
    if (dice < 35) return this.#write(person)
    if (dice < 50) return this.#writeOn(person)
    if (dice < 60) return person.leaves()
    if (dice < 75) return this.#return(person)
    if (dice < 80) return this.#become({ ...this.hidden, draws: this.hidden.draws + 1 })
    if (dice < 88) return this.#become({ ...this.hidden, writing: !this.hidden.writing })
    return this.#die()
  }

  #write(person: TestWriter): void {
    // The page writes hidden only while the step says so.
    if (!this.hidden.writing) return
    const id = `note${this.words.size}`
    const words = `<${id}>`
    this.words.set(id, { by: person.id, latest: words })
    person.write(id, words)
  }

  #writeOn(person: TestWriter): void {
    const note = this.chance.pick(person.notes)
    const said = note && this.words.get(note.id)
    if (!said || !this.hidden.writing || note.texts[''] !== said.latest) return
    said.latest = `${said.latest} og`
    person.rewrite(note.id, said.latest)
  }

  async #return(person: TestWriter): Promise<void> {
    if (!person.isThere) await person.arrives(this.workshop)
  }

  async #become(hidden: Hidden): Promise<void> {
    this.hidden = hidden.writing && !this.hidden.writing ? { ...hidden, draws: 0 } : hidden
    await this.workshop.apply(this.hidden)
  }

  /** In the middle of something: some of the next writes land, the others never will. */
  async #die(): Promise<void> {
    this.log.writesLeft = this.chance.below(6)
    if (this.chance.happens(0.6)) this.hidden = { ...this.hidden, writing: false }
    this.workshop.apply(this.hidden).catch(() => undefined)
    await moment(20)
    this.log.writesLeft = 0
    for (const person of this.people) person.leaves()
    await this.workshop.rooms.drop('board', 1012)
    this.log = new MortalLog(this.kept)
    this.workshop = new TestWorkshop(this.kept, { log: this.log })
    this.workshop.expect(names)
    await this.workshop.apply(this.hidden)
  }

  /** What isn't on the board, nobody else has heard of. */
  async #expectSecrecy(): Promise<void> {
    const board = await this.workshop.board()
    const onBoard = board.all().map(({ texts }) => texts[''] ?? '')
    for (const [id, { by }] of this.words) {
      if (onBoard.some((words) => words.startsWith(`<${id}>`))) continue
      const others = this.people.filter((person) => person.id !== by)
      expect(others.filter((other) => other.hasHeard(`<${id}>`)).map((other) => other.id)).toEqual([])
    }
  }
}

describe('whatever happens while people write hidden', () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    it(`nothing is lost, doubled or seen too early, day ${seed}`, async () => {
      const days = new Days(seed)
      await days.begin()
      for (let i = 0; i < deeds; i++) await days.live()
      await days.end()
      const notes = (await days.workshop.board()).all()
      for (const [id, { by, latest }] of days.words) {
        const about = notes.filter(({ texts }) => texts['']?.startsWith(`<${id}>`) === true)
        expect(
          about.filter(({ texts }) => texts[''] === latest).map(({ texts }) => texts['']),
          id,
        ).toEqual([latest])
        // Without names, nobody can know that words written on offline belong to a note that was shown before.
        if (!days.anonymous) expect(about, id).toHaveLength(1)
        expect(new Set(about.map(({ author }) => author))).toEqual(new Set([days.anonymous ? null : by]))
        if (days.anonymous) expect(about.map((note) => note.id)).not.toContain(id)
      }
      await days.workshop.close()
    })
  }
})
