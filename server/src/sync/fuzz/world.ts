import type { BoardChange } from '@samtavle/shared/board/board'
import type { AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { noMeter, type Meter } from '../meter.ts'
import { TestChance } from '../test-chance.ts'
import type { Workplace } from './deeds.ts'
import { Hostile, type Root } from './hostile.ts'
import { boardId, House, smallLimits, type Visitor } from './house.ts'
import { OwnWork, type Harm } from './own-work.ts'
import { Page, type Watcher } from './page.ts'
import { templateUpdate, templateWork } from './template.ts'

export interface WorldOptions {
  /** Everybody changes only what is theirs, and the policy says so. */
  readonly keepsToOwn?: boolean
  /** How many there are who try to do harm. */
  readonly hostiles?: number
  /** What they lay their hands on. */
  readonly harmedRoots?: readonly Root[]
  /** Hears of how bad the days were. */
  readonly meter?: Meter
  /** Whether the step and with it the policy changes, and the board is replaced by another. */
  readonly isUnsettled?: boolean
  /** Whether the server restarts, dies and lets the board fall asleep. */
  readonly restarts?: boolean
}

/** A small world in which everything that can go wrong does, and what is promised in it. */
export class World implements Watcher {
  readonly chance: TestChance
  readonly house: House
  readonly pages: Page[] = []
  /** Lines that have broken, and that the server hasn't noticed yet. */
  readonly unnoticed: (() => void)[] = []
  readonly hostiles: Hostile[] = []
  readonly #options: WorldOptions
  readonly #own = new Map<string, OwnWork>()
  readonly #lost = new Set<Page>()
  /** Whose client id is whose. */
  readonly #clients = new Map<number, string>()
  readonly #reports: string[] = []
  #made = 0

  private constructor(seed: number, options: WorldOptions) {
    this.chance = new TestChance(seed)
    this.#options = options
    this.house = new House(
      { ...smallLimits, idleMs: this.restarts ? smallLimits.idleMs : 1e9 },
      {
        report: (happening) => void this.#reports.push(happening.event),
        meter: options.meter ?? noMeter,
      },
    )
  }

  static async open(seed: number, options: WorldOptions = {}): Promise<World> {
    const world = new World(seed, options)
    const template = templateUpdate(4711)
    await world.house.disk.append([{ boardId, update: template }])
    world.#own.set('template', templateWork(template))
    if (options.keepsToOwn) await world.house.setPolicy({ add: true, edit: 'own', move: 'own' })
    for (const id of ['mallory', 'trudy'].slice(0, options.hostiles ?? 0))
      world.hostiles.push(new Hostile(id, world.chance, options.harmedRoots ?? ['geo', 'props']))
    const people = 2 + world.chance.below(4)
    // A stock client's deletion may overtake its earlier insertion, which then is seen for a moment as nobody made it.
    const stock = options.keepsToOwn ? 0 : 0.4
    for (const id of ['anna', 'bo', 'cy', 'dan', 'eva'].slice(0, people)) {
      world.pages.push(new Page(id, world.chance, { isStock: world.chance.happens(stock), watcher: world }))
    }
    return world
  }

  /** Facilitators don't, whose work reaches that of others. */
  get keepsToOwn(): boolean {
    return this.#options.keepsToOwn ?? false
  }

  get isUnsettled(): boolean {
    return this.#options.isUnsettled ?? false
  }

  get restarts(): boolean {
    return this.#options.restarts ?? true
  }

  get #harm(): Harm {
    const { hostiles = 0, harmedRoots = [] } = this.#options
    const isAttacked = hostiles > 0
    return { isAttacked, toWords: harmedRoots.includes('text'), whileRestarting: isAttacked && this.restarts }
  }

  get visitors(): readonly Visitor[] {
    return [...this.pages, ...this.hostiles]
  }

  get place(): Workplace {
    const { keepsToOwn = false } = this.#options
    return {
      policy: this.house.policy,
      mayTouch: (page, shape) => !keepsToOwn || shape.author === page.id,
      withFrames: !keepsToOwn,
      withTemplate: !keepsToOwn,
      needsBoard: keepsToOwn,
      newId: () => `s${(this.#made += 1)}`,
    }
  }

  onStart(page: Page): void {
    this.#clients.set(page.doc.clientID, page.id)
    // Their first document isn't lost work.
    if (this.#own.has(page.id)) this.#lost.add(page)
    else this.#own.set(page.id, new OwnWork(this.#harm))
  }

  onChange(page: Page, { ids, local }: BoardChange): void {
    if (!this.#options.keepsToOwn) return
    if (local)
      return this.#own.get(page.id)?.wrote(
        page.board,
        [...ids].filter((id) => this.#isOwn(page, id)),
      )
    for (const id of ids) {
      this.#own.get(page.id)?.heard(page.board, id)
      this.#expectTheirs(page, id)
    }
  }

  onSaved(page: Page, updates: readonly Uint8Array[], all: boolean): void {
    // What an observer's page tidies up is taken note of, and nobody needs it.
    const isNeeded = (update: Uint8Array) =>
      page.role !== 'observer' || Y.decodeUpdate(update).structs.length > 0
    this.#expectOnDisk(page, updates.filter(isNeeded), 'what was acknowledged')
    if (all && !this.#lost.has(page)) this.#own.get(page.id)?.saved()
  }

  onSeen(page: Page, { client, json }: AwarenessState): void {
    const owner = this.#clients.get(client)
    const state = JSON.parse(json) as { user?: { id?: string } } | null
    if (!state) return
    if (owner) expect(state.user?.id, `who ${page.id} sees`).toBe(owner)
    else expect(this.pages.map(({ id }) => id)).not.toContain(state.user?.id)
  }

  onTold(page: Page, update: Uint8Array): void {
    this.#expectOnDisk(page, [update], 'what the server tells')
  }

  onClosed(page: Page, code: number, reason: string): void {
    const isFinal = code >= 4400 && code < 4500
    // Somebody has worked offline as a participant, and comes back as an observer; or the board was replaced.
    const isTold = page.role === 'observer' || (code === closeCodes.generation && this.#options.isUnsettled)
    if (isFinal && !isTold) expect.fail(`${page.id} was sent away with ${code}: ${reason}`)
  }

  onTaken(page: Page): void {
    if (!this.#lost.has(page) || !page.hasAll) return
    this.#lost.delete(page)
    this.#own.get(page.id)?.carryOn(page.board)
  }

  /** Nothing that anybody sent has made the server give a board up, so nobody was sent away because of another. */
  expectNoBreakdown(): void {
    expect(this.#reports).not.toContain('broke-down')
    // Nor does it ever correct a page that keeps to what its policy says.
    if (this.#options.keepsToOwn && this.hostiles.length === 0)
      expect(this.#reports).not.toContain('put-back')
  }

  /** Everybody sees where everybody is, as those say who it is about. */
  expectAllSeen(): void {
    for (const page of this.pages) {
      for (const other of this.pages) {
        if (other !== page)
          expect(page.pointerOf(other.doc.clientID), `${other.id}'s, as ${page.id} sees it`).toEqual(
            other.pointer,
          )
      }
    }
  }

  /** At the end everybody's own work is what they made last. */
  expectAllKept(): void {
    for (const page of this.pages) for (const work of this.#own.values()) work.expectSaved(page.board)
  }

  #expectOnDisk(page: Page, updates: readonly Uint8Array[], what: string): void {
    const onDisk = Y.snapshot(this.house.disk.landed(Number(page.generation)))
    for (const update of updates) {
      expect(Y.snapshotContainsUpdate(onDisk, update), `${what} is on disk`).toBe(true)
    }
  }

  /** What has come to stand on a page is what its author made of it. */
  #expectTheirs(page: Page, id: string): void {
    const author = page.board.get(id)?.author ?? null
    if (author !== null && this.#own.has(author))
      expect(this.#own.get(author)?.has(id), `${author} made ${id}`).toBe(true)
    for (const [person, work] of this.#own) {
      if (person !== page.id || this.#lost.has(page)) work.expectTheirs(page.board, id)
      // What was put back looks to its author as it did before, until what they did to it meanwhile has arrived.
      else if (this.hostiles.length === 0) work.expectNewest(page.board, id)
    }
    if (page.board.get(id)?.layer === 'template')
      expect(this.#own.get('template')?.has(id), `${id} is the template's`).toBe(true)
  }

  #isOwn(page: Page, id: string): boolean {
    return this.#own.get(page.id)?.has(id) || page.board.get(id)?.author === page.id
  }
}
