import type * as Y from 'yjs'
import type { Board } from './board.ts'
import { endNames, hasEnds } from './facts.ts'
import { readEnd, readGeo, readProps } from './read-record.ts'
import { partKey, splitKey } from './records.ts'

/**
 * Where the shapes were that one person has deleted. Yjs doesn't take back a deletion of what another has written since,
 * so a note that was dragged while it was being deleted would come back without a place, and so not at all.
 */
export class LostPlaces {
  readonly #board: Board
  readonly #personId: string
  readonly #places = new Map<string, unknown>()

  constructor(board: Board, personId: string) {
    this.#board = board
    this.#personId = personId
    board.layout.geo.observe(this.#remember)
    board.layout.props.observe(this.#remember)
  }

  /** Puts back those of these shapes that have come back without their place; call it inside a transaction. */
  restore(ids: Iterable<string>): void {
    const { geo, props } = this.#board.layout
    for (const id of ids) {
      const record = readProps(props.get(id))
      if (record && hasEnds(record.type)) this.#restoreEnds(id)
      const place = record && !geo.has(id) ? readGeo(this.#places.get(id)) : undefined
      if (place) this.#board.write.geo(id, place)
    }
  }

  destroy(): void {
    this.#board.layout.geo.unobserve(this.#remember)
    this.#board.layout.props.unobserve(this.#remember)
  }

  #restoreEnds(id: string): void {
    for (const which of endNames) {
      const key = partKey(id, which)
      const end = this.#board.layout.props.has(key) ? undefined : readEnd(this.#places.get(key))
      if (end) this.#board.write.end(id, which, end)
    }
  }

  readonly #remember = (event: Y.YMapEvent<unknown>, { origin }: Y.Transaction): void => {
    if (origin !== this.#personId) return
    for (const [key, { action, oldValue }] of event.changes.keys) {
      const isPlace = event.target === this.#board.layout.geo || splitKey(key).part !== ''
      if (isPlace && action === 'delete') this.#places.set(key, oldValue)
    }
  }
}
