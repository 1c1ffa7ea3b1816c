import type { BoardView } from './whole-board.ts'

/** The order of painting as numbers, counted again only when a change may have touched it. */
export class Ranks {
  readonly #board: BoardView
  #ranks: ReadonlyMap<string, number> | undefined
  readonly #places = new Map<string, string>()

  constructor(board: BoardView) {
    this.#board = board
    for (const shape of board.all()) this.#places.set(shape.id, placeOf(shape))
  }

  /** Moving and writing leave the order alone; coming, going and reordering do not. */
  onChange(ids: Iterable<string>): void {
    for (const id of ids) {
      const shape = this.#board.get(id)
      const place = shape && placeOf(shape)
      if (place === this.#places.get(id)) continue
      this.#ranks = undefined
      if (place === undefined) this.#places.delete(id)
      else this.#places.set(id, place)
    }
  }

  /** The ids from the bottom up. */
  fromBelow(ids: readonly string[]): string[] {
    const ranks = (this.#ranks ??= new Map(this.#board.all().map(({ id }, rank) => [id, rank])))
    return ids.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  }
}

function placeOf({ order, parent }: { readonly order: string; readonly parent: string | null }): string {
  return `${order} ${parent ?? ''}`
}
