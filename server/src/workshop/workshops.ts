import { templateOf } from '@samtavle/templates/registry'
import type { Script } from '@samtavle/shared/workshop/step'
import type { Dismissal } from '@samtavle/shared/protocol/workshop'
import type { BoardStore, SessionRecord } from '../stores/board-store.ts'
import { isPrivate } from '../sync/document-id.ts'
import type { Room } from '../sync/rooms/room.ts'
import { Workshop, type Present, type WorkshopDeps } from './workshop.ts'

export interface WorkshopsDeps extends WorkshopDeps {
  readonly boards: Pick<BoardStore, 'get'>
}

/** All workshops together, as they are right now. */
export interface WorkshopCensus {
  readonly workshops: number
  readonly lines: number
}

/** Between two looks for workshops that nobody needs any more, in milliseconds. */
const sweepMs = 60_000

/** One workshop for each board that somebody needs right now. */
export class Workshops {
  readonly #deps: WorkshopsDeps
  readonly #opening = new Map<string, Promise<Workshop>>()
  readonly #open = new Map<string, Workshop>()
  /** Needed since the last look. */
  readonly #needed = new Set<string>()
  readonly #sweeping: NodeJS.Timeout
  readonly #stopListening: readonly (() => void)[]
  #stopping = false

  constructor(deps: WorkshopsDeps) {
    this.#deps = deps
    this.#sweeping = setInterval(() => this.#sweep(), sweepMs).unref()
    this.#stopListening = [
      deps.privacy.onCounts((boardId) => this.#open.get(boardId)?.stir()),
      deps.rooms.watch({ opened: (room) => this.#prepare(room), emptied: () => undefined }),
    ]
  }

  census(): WorkshopCensus {
    let lines = 0
    for (const workshop of this.#open.values()) lines += workshop.lines
    return { workshops: this.#open.size, lines }
  }

  get stopping(): boolean {
    return this.#stopping
  }

  /** Rejects when the workshop's log can't be read, and then remembers nothing of it. */
  open(boardId: string): Promise<Workshop> {
    this.#needed.add(boardId)
    const known = this.#opening.get(boardId)
    if (known) return known
    const opening = this.#load(boardId)
    this.#opening.set(boardId, opening)
    // Whoever waits for it hears of the failure; here it only must not stay as if it were a workshop.
    opening.catch(() => this.#opening.get(boardId) === opening && this.#opening.delete(boardId))
    return opening
  }

  async whoIs(session: SessionRecord): Promise<Present> {
    return (await this.open(session.boardId)).whoIs(session)
  }

  /** Sends those away, if the workshop is open. */
  async dismiss(boardId: string, people: ReadonlySet<string>, why: Dismissal): Promise<void> {
    const [opened] = await Promise.allSettled([this.#opening.get(boardId)])
    if (opened.status === 'fulfilled') opened.value?.dismiss(why, people)
  }

  /** The board is gone. */
  async drop(boardId: string): Promise<void> {
    const [opened] = await Promise.allSettled([this.#opening.get(boardId)])
    this.#forget(boardId)
    if (opened.status !== 'fulfilled' || !opened.value) return
    opened.value.dismiss('gone')
    await opened.value.stop()
  }

  /** From now on nothing is answered: whoever asks will ask the next server. Resolves when all before is on disk. */
  async drain(): Promise<void> {
    this.#stopping = true
    await Promise.all([...this.#open.values()].map((workshop) => workshop.settle()))
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping)
    for (const stop of this.#stopListening) stop()
    await Promise.allSettled(this.#opening.values())
    await Promise.all([...this.#open.values()].map((workshop) => workshop.stop()))
  }

  /** What participants may do in a room that was just opened is said before anybody comes in. */
  async #prepare(room: Room): Promise<void> {
    // Those of a board's participants are for private writing to judge.
    if (isPrivate(room.boardId)) return
    const workshop = await this.open(room.boardId)
    room.policy = workshop.policy
  }

  async #load(boardId: string): Promise<Workshop> {
    const startedAt = performance.now()
    try {
      const workshop = await Workshop.open(boardId, () => this.#scriptOf(boardId), this.#deps)
      this.#open.set(boardId, workshop)
      const ms = performance.now() - startedAt
      const people = Object.keys(workshop.state.people).length
      this.#deps.report({ event: 'workshop-opened', boardId, ms, people })
      return workshop
    } catch (error) {
      this.#deps.report({ event: 'workshop-open-failed', boardId, error })
      throw error
    }
  }

  /** As the template has it today. */
  async #scriptOf(boardId: string): Promise<Script> {
    const board = await this.#deps.boards.get(boardId)
    const template = board?.template ? templateOf(board.template) : undefined
    return board && template ? template.script(board.locale) : []
  }

  #sweep(): void {
    for (const [boardId, workshop] of this.#open) {
      if (this.#needed.has(boardId) || workshop.busy) continue
      this.#forget(boardId)
      void workshop.stop()
    }
    this.#needed.clear()
  }

  #forget(boardId: string): void {
    this.#opening.delete(boardId)
    this.#open.delete(boardId)
  }
}
