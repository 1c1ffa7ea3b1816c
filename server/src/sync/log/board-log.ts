import { Board } from '@samtavle/shared/board/board'
import type { ClientBinding, LogEntry, LogStore } from '../../stores/log-store.ts'
import { noMeter, type Meter } from '../meter.ts'
import type { Report } from '../report.ts'
import { ClientIds } from './client-ids.ts'
import { Compaction } from './compaction.ts'
import { loadBoard, type Loaded } from './load-board.ts'
import { mergeHere, type Merge } from './merge-log.ts'
import { summaryOf } from './summary.ts'

export interface BoardLogOptions {
  readonly log: LogStore
  readonly report: Report
  readonly meter?: Meter
  /** Where long logs are merged; on this thread unless said otherwise. */
  readonly merge?: Merge
}

/** A board in memory with its log: what it has changed waits here until it is on disk. */
export class BoardLog {
  readonly board: Board
  readonly clients: ClientIds
  /** Grows when the board gets another document. */
  readonly generation: number
  readonly #boardId: string
  readonly #store: LogStore
  readonly #compaction: Compaction
  readonly #listeners = new Set<() => void>()
  #unsaved: Uint8Array[] = []
  #unbound: readonly ClientBinding[] = []
  #appending: Promise<void> | undefined

  private constructor(boardId: string, loaded: Loaded, options: Required<BoardLogOptions>) {
    const { doc, stored } = loaded
    this.#boardId = boardId
    this.#store = options.log
    this.#compaction = new Compaction(boardId, loaded, options)
    this.generation = stored.generation
    this.clients = new ClientIds(stored.clients)
    // Before anything else can write: a change that isn't logged is a hole that all later ones fall into.
    doc.on('update', this.#onUpdate)
    this.board = new Board(doc)
  }

  /** Rejects when the log can't be read whole. */
  static async open(boardId: string, options: BoardLogOptions): Promise<BoardLog> {
    const whole = { meter: noMeter, merge: mergeHere, ...options }
    const startedAt = performance.now()
    const loaded = await loadBoard(boardId, whole.log, whole.report)
    const log = new BoardLog(boardId, loaded, whole)
    const ms = performance.now() - startedAt
    whole.meter.opened(ms)
    whole.report({ event: 'opened', boardId, ms, updates: log.#compaction.length, bytes: sizeOf(loaded) })
    log.#compactIfDue()
    return log
  }

  /** Whether all that the board holds is on disk. */
  get durable(): boolean {
    return this.#unsaved.length === 0 && this.#appending === undefined
  }

  get appending(): boolean {
    return this.#appending !== undefined
  }

  /**
   * Puts all that has changed on disk, in one commit, and returns it. One at a time. When it rejects, all of it waits
   * as before, and can be appended again.
   */
  async append(): Promise<readonly Uint8Array[]> {
    const updates = this.#unsaved
    const clients = [...this.#unbound, ...this.clients.takeNew()]
    this.#unsaved = []
    this.#unbound = []
    this.#appending = this.#store.append(this.#entries(updates, clients))
    try {
      await this.#appending
      this.#compaction.grow(updates)
      // Once everybody has been told.
      setImmediate(() => this.#compactIfDue())
      return updates
    } catch (error) {
      this.#unsaved = [...updates, ...this.#unsaved]
      this.#unbound = clients
      throw error
    } finally {
      this.#appending = undefined
    }
  }

  /** Told of every change to the board, whoever made it. */
  observe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when no append is under way, however it ended. */
  async settled(): Promise<void> {
    await this.#appending?.catch(() => undefined)
  }

  /** Replaces a log of more than `above` updates with a snapshot. Resolves also when that failed. */
  async compact(above: number): Promise<void> {
    if (this.durable && this.#compaction.length > above) await this.#compaction.run(summaryOf(this.board.doc))
  }

  close(): void {
    this.#compaction.stop()
    this.board.doc.off('update', this.#onUpdate)
    this.board.destroy()
    this.board.doc.destroy()
  }

  #compactIfDue(): void {
    // While something waits, the board is ahead of the log and can't say what that adds up to.
    if (this.durable && this.#compaction.isDue) void this.#compaction.run(summaryOf(this.board.doc))
  }

  #entries(updates: readonly Uint8Array[], clients: readonly ClientBinding[]): LogEntry[] {
    const boardId = this.#boardId
    return updates.map((update, index) => (index === 0 ? { boardId, update, clients } : { boardId, update }))
  }

  readonly #onUpdate = (update: Uint8Array): void => {
    this.#unsaved.push(update)
    for (const listener of this.#listeners) listener()
  }
}

function sizeOf({ stored: { snapshot, updates } }: Loaded): number {
  return updates.reduce((bytes, { update }) => bytes + update.length, snapshot?.update.length ?? 0)
}
