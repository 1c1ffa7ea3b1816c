import type { Board, BoardChange } from '@samtavle/shared/board/board'
import type { Actor } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import type { OwnPresence } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** A board as far as it is looked at. */
export type BoardView = Pick<Board, 'get' | 'all' | 'children' | 'arrowsAt' | 'observe'>

/** What only one person sees, on a board of its own; the module that brings it is fetched when a step asks for it. */
export interface HiddenLayer {
  readonly board: Board
  /** Whether what is made now is made here. */
  readonly takesNew: boolean
  /** What this person may do to what is hidden. */
  actorOf(actor: Actor): Actor
  /** The shapes as they can stand here. */
  fitted(shapes: readonly NewShape[]): readonly NewShape[]
  /** What may be told to others, who are to know nothing of it. */
  veil(patch: Partial<OwnPresence>): Partial<OwnPresence>
  /** The words for a shape, and that nobody else sees it. */
  describe(words: string, locale: 'da' | 'en'): string
}

/** The shared board and what is hidden from others, seen as one. A shape that is on both is the shared board's. */
export class WholeBoard implements BoardView {
  readonly #shared: Board
  readonly #listeners = new Set<(change: BoardChange) => void>()
  readonly #stop: () => void
  #stopHidden = () => {}
  #hidden: HiddenLayer | undefined
  #all: readonly [readonly Shape[], readonly Shape[], readonly Shape[]] | undefined

  constructor(shared: Board) {
    this.#shared = shared
    this.#stop = shared.observe(this.#tell)
  }

  get hidden(): HiddenLayer | undefined {
    return this.#hidden
  }

  /** Puts this in the place of what was hidden before. */
  lay(hidden: HiddenLayer | undefined): void {
    const before = this.#hidden?.board.all() ?? []
    this.#stopHidden()
    this.#hidden = hidden
    this.#stopHidden = hidden?.board.observe(this.#tell) ?? (() => {})
    const ids = [...before, ...(hidden?.board.all() ?? [])].map(({ id }) => id)
    this.#tell({ ids: new Set(ids), meta: false, local: false })
  }

  get(id: string): Shape | undefined {
    return this.#shared.get(id) ?? this.#hidden?.board.get(id)
  }

  /** From the bottom up; what is hidden lies on top. */
  all(): readonly Shape[] {
    const [shared, hidden] = [this.#shared.all(), this.#hidden?.board.all() ?? []]
    if (hidden.length === 0) return shared
    if (this.#all?.[0] !== shared || this.#all[1] !== hidden)
      this.#all = [shared, hidden, [...shared, ...hidden.filter(({ id }) => !this.#shared.get(id))]]
    return this.#all[2]
  }

  children(id: string): readonly string[] {
    return this.boardOf(id).children(id)
  }

  arrowsAt(id: string): readonly string[] {
    return this.boardOf(id).arrowsAt(id)
  }

  isHidden(id: string): boolean {
    return this.boardOf(id) !== this.#shared
  }

  /** Where a shape is; the shared board for one that is nowhere. */
  boardOf(id: string): Board {
    const hidden = this.#hidden?.board
    return hidden?.get(id) && !this.#shared.get(id) ? hidden : this.#shared
  }

  boards(): readonly Board[] {
    return this.#hidden ? [this.#shared, this.#hidden.board] : [this.#shared]
  }

  /** Returns its stop function. */
  observe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#stop()
    this.#stopHidden()
  }

  readonly #tell = (change: BoardChange): void => {
    for (const listener of this.#listeners) listener(change)
  }
}
