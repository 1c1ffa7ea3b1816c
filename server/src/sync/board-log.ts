import type { Board } from '@samtavle/shared/board/board'
import type { LogStore } from '../stores/log-store.ts'
import { boardOf } from './load-board.ts'
import { mergedLog } from './merge-log.ts'

/** A board in memory with its log: what it has changed waits here until it is on disk. */
export class BoardLog {
  readonly board: Board
  readonly #boardId: string
  readonly #store: LogStore
  readonly #listeners = new Set<() => void>()
  #entries: number
  #unsaved: Uint8Array[] = []
  #appending: Promise<void> | undefined

  private constructor(boardId: string, store: LogStore, updates: readonly Uint8Array[]) {
    this.#boardId = boardId
    this.#store = store
    this.#entries = updates.length
    this.board = boardOf(updates)
    this.board.doc.on('update', this.#onUpdate)
  }

  /** Rejects when the log can't be read whole. */
  static async open(boardId: string, store: LogStore): Promise<BoardLog> {
    return new BoardLog(boardId, store, await store.read(boardId))
  }

  /** Whether all that the board holds is on disk. */
  get durable(): boolean {
    return this.#unsaved.length === 0 && this.#appending === undefined
  }

  get appending(): boolean {
    return this.#appending !== undefined
  }

  /**
   * Puts all that has changed on disk, in one commit, and returns it. One at a time. When it rejects, the board is
   * ahead of its log and must be dropped.
   */
  async append(): Promise<readonly Uint8Array[]> {
    const updates = this.#unsaved
    this.#unsaved = []
    this.#appending = this.#store.append(updates.map((update) => ({ boardId: this.#boardId, update })))
    await this.#appending
    this.#appending = undefined
    this.#entries += updates.length
    return updates
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

  /** Replaces a log of more than `above` entries with one, if that changes nothing. Only while nobody writes. */
  async compact(above: number): Promise<void> {
    if (this.#entries <= above || !this.durable) return
    const updates = await this.#store.read(this.#boardId)
    const merged = this.durable ? mergedLog(updates, this.board.doc) : undefined
    if (!merged) return
    await this.#store.compact(this.#boardId, updates.length, merged)
    this.#entries -= updates.length - 1
  }

  close(): void {
    this.board.doc.off('update', this.#onUpdate)
    this.board.destroy()
    this.board.doc.destroy()
  }

  readonly #onUpdate = (update: Uint8Array): void => {
    this.#unsaved.push(update)
    for (const listener of this.#listeners) listener()
  }
}
