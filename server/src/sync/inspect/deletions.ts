import type { Flaw } from '@samtavle/shared/board/flaw-in'
import * as Y from 'yjs'
import type { Runs } from './runs.ts'

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']
type Range = NonNullable<ReturnType<DeleteSet['clients']['get']>>[number]

/** What an update deletes, as ranges of ids. */
export class Deletions {
  readonly #ranges: DeleteSet['clients']

  constructor({ clients }: DeleteSet) {
    this.#ranges = clients
  }

  /**
   * Yjs writes ranges in order and merged. Those that overlap cost it a walk over the same structs for each, and an
   * empty one splits what it points at without anybody noticing.
   */
  get flaw(): Flaw | undefined {
    for (const ranges of this.#ranges.values()) {
      let from = 0
      for (const { clock, len } of ranges) {
        if (!(clock >= from && len > 0)) return { kind: 'shape', reason: 'deletions in disorder' }
        from = clock + len
      }
    }
    return undefined
  }

  /** Only to be asked of those without a flaw, as all below. */
  covers({ client, clock }: Y.ID): boolean {
    const ranges = this.#ranges.get(client)
    if (!ranges) return false
    const range = ranges[lastUpTo(clock, ranges)]
    return range !== undefined && clock < range.clock + range.len
  }

  /** Whether it deletes something that is nowhere. */
  isBeyond(runs: Runs): boolean {
    for (const [client, ranges] of this.#ranges) {
      const last = ranges.at(-1)
      if (last && !(last.clock + last.len <= runs.knownUpTo(client))) return true
    }
    return false
  }

  /** What still stands in the document. */
  *standing(store: Y.Doc['store']): Generator<Y.Item> {
    for (const [client, ranges] of this.#ranges) {
      const structs = store.clients.get(client)
      if (!structs) continue
      const state = Y.getState(store, client)
      for (const { clock, len } of ranges) {
        for (
          let at = clock < state ? Y.findIndexSS(structs, clock) : structs.length;
          at < structs.length;
          at += 1
        ) {
          const struct = structs[at]
          if (!struct || struct.id.clock >= clock + len) break
          if (struct instanceof Y.Item && !struct.deleted) yield struct
        }
      }
    }
  }
}

/** The index of the last range that begins at the clock or before it; -1 when none does. */
function lastUpTo(clock: number, ranges: readonly Range[]): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.clock ?? Infinity) <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}
