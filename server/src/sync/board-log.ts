import { Board } from '@samtavle/shared/board/board'
import * as Y from 'yjs'
import type { ClientBinding, From, LogEntry, LogStore } from '../stores/log-store.ts'
import { ClientIds } from './client-ids.ts'
import { loadBoard, updatesIn, type Loaded } from './load-board.ts'
import { mergeHere, type Merge } from './merge-log.ts'
import { noMeter, type Meter } from './meter.ts'
import type { Report } from './report.ts'

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
  readonly #options: Required<BoardLogOptions>
  readonly #listeners = new Set<() => void>()
  /** How many updates lie after the snapshot that the log was read from. */
  #tail: number
  #from: From
  #unsaved: Uint8Array[] = []
  #unbound: readonly ClientBinding[] = []
  #appending: Promise<void> | undefined
  #compacting = false
  #open = true

  private constructor(boardId: string, { doc, stored, from }: Loaded, options: Required<BoardLogOptions>) {
    this.#boardId = boardId
    this.#options = options
    this.#tail = stored.updates.length
    this.#from = from
    this.generation = stored.generation
    this.clients = new ClientIds(stored.clients)
    // Before anything else can write: a change that isn't logged is a hole that all later ones fall into.
    doc.on('update', this.#onUpdate)
    this.board = new Board(doc)
  }

  /** Rejects when the log can't be read whole. */
  static async open(boardId: string, options: BoardLogOptions): Promise<BoardLog> {
    const whole = { meter: noMeter, merge: mergeHere, ...options }
    return new BoardLog(boardId, await loadBoard(boardId, options.log, options.report), whole)
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
    this.#appending = this.#options.log.append(this.#entries(updates, clients))
    try {
      await this.#appending
      this.#tail += updates.length
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

  /** Replaces a log of more than `above` entries with one, if that changes nothing. */
  async compact(above: number): Promise<void> {
    if (this.#tail <= above || !this.durable || this.#compacting) return
    const { log, merge } = this.#options
    this.#compacting = true
    try {
      const expected = Y.encodeSnapshot(Y.snapshot(this.board.doc))
      const stored = await log.read(this.#boardId, this.#from)
      const last = stored.updates.at(-1)
      if (!last) return
      const update = await merge(updatesIn(stored), expected)
      if (!this.#open) return
      await log.compact(this.#boardId, { seq: last.seq, update }, this.#from)
      this.#from = 'newest'
      this.#tail -= stored.updates.length
    } finally {
      this.#compacting = false
    }
  }

  close(): void {
    this.#open = false
    this.board.doc.off('update', this.#onUpdate)
    this.board.destroy()
    this.board.doc.destroy()
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
