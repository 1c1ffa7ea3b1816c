import type { LogEntry, LogStore } from '../stores/log-store.ts'

/** A log whose disk can be made slow, full or unreadable. */
export class TestLog implements LogStore {
  readonly updates = new Map<string, Uint8Array[]>()
  appends = 0
  full = false
  unreadable = false
  #held: (() => void)[] | undefined

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

  async append(entries: readonly LogEntry[]): Promise<void> {
    this.appends += 1
    if (this.#held) await new Promise<void>((resolve) => this.#held?.push(resolve))
    if (this.full) throw new Error('database or disk is full')
    for (const { boardId, update } of entries) {
      this.updates.set(boardId, [...(this.updates.get(boardId) ?? []), update])
    }
  }

  async read(boardId: string): Promise<Uint8Array[]> {
    if (this.unreadable) throw new Error('the disk is gone')
    return this.updates.get(boardId) ?? []
  }

  async compact(boardId: string, replaced: number, merged: Uint8Array): Promise<void> {
    const updates = this.updates.get(boardId) ?? []
    this.updates.set(boardId, [merged, ...updates.slice(replaced)])
  }
}
