import type { Role } from '@samtavle/shared/access/person'
import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import { vi } from 'vitest'
import * as Y from 'yjs'
import type { LogEntry } from '../../stores/log-store.ts'
import { MemoryLog } from '../../stores/memory-log.ts'
import { Entrance } from '../entrance/entrance.ts'
import { documentOf } from '../log/document-of.ts'
import { TestLog } from '../log/test-log.ts'
import type { Meter } from '../meter.ts'
import type { Report } from '../report.ts'
import type { Room } from '../rooms/room.ts'
import { Rooms } from '../rooms/rooms.ts'
import type { TestChance } from '../test-chance.ts'
import { Line } from './line.ts'

export const boardId = 'board'

/** A disk that knows as a document what has landed on it. */
class WatchedDisk extends MemoryLog {
  readonly #landed: Y.Doc[] = []

  /** What has landed in that generation of the board; the first is 1. */
  landed(generation: number): Y.Doc {
    return (this.#landed[generation] ??= new Y.Doc())
  }

  override async append(entries: readonly LogEntry[]): Promise<void> {
    await super.append(entries)
    for (const { boardId, update } of entries) Y.applyUpdate(this.landed(this.generationOf(boardId)), update)
  }

  override async replace(boardId: string, update: Uint8Array): Promise<void> {
    await super.replace(boardId, update)
    Y.applyUpdate(this.landed(this.generationOf(boardId)), update)
  }
}

/** Small, so that slow readers, long logs and empty rooms come about on a small board. */
export const smallLimits: Limits = {
  ...defaultLimits,
  framesPerSecond: 100_000,
  bytesPerSecond: 1e9,
  presencesPerSecond: 1_000,
  questionsPerSecond: 1_000,
  questionsAtOnce: 1_000,
  skipPresenceAt: 400,
  skipDocumentsAt: 1_200,
  closeAt: 100_000,
  idleMs: 300,
  keepaliveMs: 1_000,
  drainMs: 100,
  compactAbove: 5,
}

/** Whoever has a line to the server. */
export interface Visitor {
  readonly id: string
  readonly role: Role
  readonly chance: TestChance
  readonly line: Line | undefined
  /** Of the document that it has, if it says. */
  readonly generation: string | null
  greet(line: Line): void
  onFrame(bytes: Uint8Array): void
  onClose(code: number, reason: string): void
}

/** Those who are told how the server fares. */
export interface Watch {
  readonly report: Report
  readonly meter: Meter
}

/** A server whose process may die, over a disk that stays. */
export class House {
  readonly disk = new WatchedDisk()
  readonly #limits: Limits
  readonly #watch: Watch
  readonly #known = new WeakSet<Room>()
  #log: TestLog
  #rooms: Rooms
  #policy = freePolicy

  constructor(limits: Limits, watch: Watch) {
    this.#limits = limits
    this.#watch = watch
    this.#log = new TestLog(this.disk)
    this.#rooms = this.#start()
  }

  /** The disk as the process sees it, which can be made slow, full or unreadable. */
  get log(): TestLog {
    return this.#log
  }

  get rooms(): Rooms {
    return this.#rooms
  }

  get policy(): Policy {
    return this.#policy
  }

  /** What participants may do from now on. */
  async setPolicy(policy: Policy): Promise<void> {
    this.#policy = policy
    const [opened] = await Promise.allSettled([this.#rooms.open(boardId)])
    if (opened.status === 'fulfilled') opened.value.policy = policy
  }

  /** A line for the page; it is let in when the board is open. */
  connect(visitor: Visitor): Line {
    const { id, role, generation } = visitor
    void this.#prepare(visitor.chance)
    const line = new Line((line) => {
      const entrance = new Entrance(line, this.#limits, { meter: this.#watch.meter })
      const who = { id, alias: `alias of ${id}`, role, sector: null }
      void entrance.admit(Promise.resolve({ kind: 'ok', who }), {
        rooms: this.#rooms,
        boardId,
        wantsAck: true,
        generation,
      })
      return { server: entrance, page: visitor }
    })
    visitor.greet(line)
    return line
  }

  /** The process dies in the middle of everything, and another begins where the disk stands. */
  kill(visitors: readonly Visitor[]): void {
    this.#log.hold()
    for (const { line, chance } of visitors) line?.cut(0, chance.below(500))
    this.#log = new TestLog(this.disk)
    this.#rooms = this.#start()
  }

  /** The board begins again as another. */
  async replace(update: Uint8Array): Promise<void> {
    this.recover()
    await passUntil(this.#rooms.replace(boardId, update))
  }

  /** The log is replaced with a snapshot, while people work. */
  async compact(): Promise<void> {
    const { snapshot, updates } = await this.disk.read(boardId)
    const last = updates.at(-1)
    if (!last) return
    const all = [...(snapshot ? [snapshot] : []), ...updates].map(({ update }) => update)
    await this.disk.compact(boardId, { seq: last.seq, update: Y.encodeStateAsUpdate(documentOf(all)) })
  }

  /** Everybody goes, until the board falls asleep. */
  async rest(visitors: readonly Visitor[]): Promise<void> {
    for (const { line } of visitors) line?.cut(0, 0).notice()
    await pass(this.#limits.idleMs + 100)
  }

  /** The process stops as it does when it is asked to. */
  async restart(): Promise<void> {
    this.recover()
    const draining = this.#rooms.drain()
    await passUntil(draining)
    this.#rooms = this.#start()
  }

  /** The disk is as it has to be. */
  recover(): void {
    this.#log.full = false
    this.#log.unreadable = false
    this.#log.release()
  }

  /** It depends on the server's own client id who wins, so chance chooses it rather than Yjs. */
  async #prepare(chance: TestChance): Promise<void> {
    const client = 1 + chance.below(2 ** 32 - 1)
    const [opened] = await Promise.allSettled([this.#rooms.open(boardId)])
    if (opened.status === 'rejected' || this.#known.has(opened.value)) return
    this.#known.add(opened.value)
    opened.value.board.doc.clientID = client
    opened.value.policy = this.#policy
  }

  #start(): Rooms {
    return new Rooms({ log: this.#log, limits: this.#limits, ...this.#watch })
  }
}

/** Lets the clock run, with all that happens meanwhile. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

async function passUntil(done: Promise<unknown>): Promise<void> {
  const progress = { isOver: false }
  void done.finally(() => (progress.isOver = true))
  for (let waited = 0; !progress.isOver; waited += 50) {
    if (waited > 60_000) throw new Error('it never ends')
    await pass(50)
  }
  await done
}
