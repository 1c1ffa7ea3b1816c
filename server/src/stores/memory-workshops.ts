import type { StoredWorkshop, WorkshopEntry, WorkshopStore } from './workshop-store.ts'

/** Workshops that end with the process. */
export class MemoryWorkshops implements WorkshopStore {
  readonly #isThere: (boardId: string) => boolean
  readonly #workshops = new Map<string, StoredWorkshop>()

  constructor(isThere: (boardId: string) => boolean) {
    this.#isThere = isThere
  }

  async append(entries: readonly WorkshopEntry[]): Promise<void> {
    for (const { boardId } of entries) this.#demand(boardId)
    for (const { boardId, record } of entries) {
      const { snapshot, records } = this.#kept(boardId)
      this.#workshops.set(boardId, { snapshot, records: [...records, record] })
    }
  }

  async read(boardId: string): Promise<StoredWorkshop> {
    return this.#kept(boardId)
  }

  async snapshot(boardId: string, state: string): Promise<void> {
    this.#demand(boardId)
    this.#workshops.set(boardId, { snapshot: state, records: [] })
  }

  remove(boardId: string): void {
    this.#workshops.delete(boardId)
  }

  #kept(boardId: string): StoredWorkshop {
    return this.#workshops.get(boardId) ?? { snapshot: undefined, records: [] }
  }

  #demand(boardId: string): void {
    if (!this.#isThere(boardId)) throw new Error('a workshop needs its board')
  }
}
