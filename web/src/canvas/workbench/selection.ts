import type { BoardView } from '../../scene/whole-board.ts'
import { Store, type Readable } from '../../state/store.ts'

/** The ids of the shapes that are picked out, in the order in which they were. Ids of deleted shapes fall out. */
export class Selection implements Readable<readonly string[]> {
  readonly #ids = new Store<readonly string[]>([])
  /** The group whose members are picked out one by one, as long as all that is picked out is in it. */
  readonly entered = new Store<string | null>(null)

  readonly get = (): readonly string[] => this.#ids.get()
  readonly observe = (listener: () => void): (() => void) => this.#ids.observe(listener)

  has(id: string): boolean {
    return this.get().includes(id)
  }

  set(ids: readonly string[]): void {
    const old = this.get()
    const same = ids.length === old.length && ids.every((id, i) => id === old[i])
    if (!same) this.#ids.set([...new Set(ids)])
  }

  clear(): void {
    this.set([])
  }

  /** Returns its stop function. */
  follow(board: BoardView): () => void {
    return board.observe(({ ids }) => {
      if (this.get().some((id) => ids.has(id))) this.set(this.get().filter((id) => board.get(id)))
    })
  }
}
