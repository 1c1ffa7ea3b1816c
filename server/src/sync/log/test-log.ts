import type { From, LogEntry, LogStore, StoredLog, StoredUpdate } from '../../stores/log-store.ts'
import { MemoryLog } from '../../stores/memory-log.ts'

/** A log whose disk can be made slow, full or unreadable. */
export class TestLog implements LogStore {
  readonly #kept: MemoryLog
  appends = 0
  full = false
  unreadable = false
  /** A board that nothing can be written to. */
  fullFor: string | undefined
  #held: (() => void)[] | undefined

  /** `kept` is what stays when a server dies and another begins. */
  constructor(kept = new MemoryLog()) {
    this.#kept = kept
  }

  /** From now on, nothing lands. */
  hold(): void {
    this.#held ??= []
  }

  /** What was held lands, and what comes does so at once. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const land of held) land()
  }

  get waiting(): number {
    return this.#held?.length ?? 0
  }

  /** What a restarted server would read: the newest snapshot, if any, and what came after. */
  updatesOf(boardId: string, from?: From): Uint8Array[] {
    const { snapshot, updates } = this.#kept.contents(boardId, from)
    return [...(snapshot ? [snapshot] : []), ...updates].map(({ update }) => update)
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    this.appends += 1
    await this.#land()
    if (entries.some(({ boardId }) => boardId === this.fullFor)) throw new Error('a row is broken')
    await this.#kept.append(entries)
  }

  async read(boardId: string, from?: From): Promise<StoredLog> {
    if (this.unreadable) throw new Error('the disk is gone')
    return this.#kept.read(boardId, from)
  }

  async compact(boardId: string, snapshot: StoredUpdate, from?: From): Promise<void> {
    await this.#land()
    await this.#kept.compact(boardId, snapshot, from)
  }

  async replace(boardId: string, update: Uint8Array): Promise<void> {
    await this.#land()
    await this.#kept.replace(boardId, update)
  }

  documentsOf(boardId: string): Promise<readonly string[]> {
    return this.#kept.documentsOf(boardId)
  }

  async #land(): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => this.#held?.push(resolve))
    if (this.full) throw new Error('database or disk is full')
  }
}
