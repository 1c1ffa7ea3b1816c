import type { Board } from '@samtavle/shared/board/board'
import { isOverwritten, standingAt, writeAt, type Standing } from '@samtavle/shared/board/standing'
import * as Y from 'yjs'
import type { SetRecord, UpdateFacts } from '../inspect/update-facts.ts'
import { IdSet } from './id-set.ts'

/** Work that would be lost to a putting back, and that is to be done again. */
export interface Rescue {
  readonly root: string
  readonly key: string
  readonly isDeletion: boolean
  write(): void
}

/** How an update is meant. */
export interface Telling {
  /** The answer to a greeting says all that its writer knows; else it is what they have just done, perhaps said again. */
  readonly isStep2: boolean
  /** Whether they go by that client id. */
  readonly isTheirs: (client: number) => boolean
}

/** One time that a record was put back. */
interface Overtaking {
  /** The item that stood there before, on which what others write at the same time leans. */
  readonly was: Y.ID | undefined
  /**
   * The item that took its place and is deleted now, as everybody knows who has heard of the putting back. Undefined
   * when nothing tells those apart.
   */
  readonly between: Y.ID | undefined
}

/** A record that was put back, perhaps again and again while somebody works on it who has heard of none of it. */
interface Entry {
  readonly root: string
  readonly key: string
  times: readonly Overtaking[]
  /** The item that stands there since. */
  stands: Y.ID | undefined
  /** The characters of all texts that were taken away or replaced. */
  readonly lost: IdSet
}

/** What somebody may still be writing against; later ones find that their page has heard of it. */
const mostEntries = 500
const mostTimes = 50

/**
 * What was put back lately. Who had written the same record at the same time, as they may, would lose to the putting
 * back by the rules of Yjs: theirs is older than what stands there now. Their work is found here and done again.
 */
export class PutBacks {
  readonly #entries = new Map<string, Entry>()

  /** Runs `putBack` on records that a forbidden change has touched, and remembers what it did. */
  around(board: Board, records: readonly Standing[], putBack: () => void): void {
    const overtaken = records.flatMap((record) => this.#overtakenBy(board, record))
    putBack()
    for (const entry of overtaken) this.#add({ ...entry, stands: itemAt(board, entry) })
  }

  /** What of an update would be lost; asked before it is applied, done right after. */
  overtaken(board: Board, facts: UpdateFacts, telling: Telling): readonly Rescue[] {
    if (this.#entries.size === 0) return []
    const all = [...this.#entries.values()].map((entry) => again(board, entry, facts, telling))
    return all.filter((rescue) => rescue !== undefined)
  }

  #overtakenBy(board: Board, { root, key, value, item: was }: Standing): Omit<Entry, 'stands'>[] {
    const now = standingAt(board, root, key)
    if (!now || now.value === value) return []
    // What was just deleted had nothing in its place.
    if (sameId(now.item, was) && !(value instanceof Y.Text)) writeAt(board, root, key, structuredClone(value))
    const between = itemAt(board, { root, key })
    const { times = [], lost = new IdSet() } = this.#entries.get(nameOf({ root, key })) ?? {}
    if (value instanceof Y.Text) lost.addText(value)
    return [{ root, key, times: and(times, { was, between }), lost }]
  }

  #add(entry: Entry): void {
    const name = nameOf(entry)
    this.#entries.delete(name)
    this.#entries.set(name, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > mostEntries && oldest !== undefined) this.#entries.delete(oldest)
  }
}

function and(times: readonly Overtaking[], another: Overtaking): readonly Overtaking[] {
  return [...times, another].slice(-mostTimes)
}

function nameOf({ root, key }: { root: string; key: string }): string {
  return `${root}:${key}`
}

function again(
  board: Board,
  entry: Entry,
  facts: UpdateFacts,
  { isStep2, isTheirs }: Telling,
): Rescue | undefined {
  const { root, key, lost } = entry
  const rescue = (write: Rescue['write'], isDeletion = false) => ({ root, key, isDeletion, write })
  const set = facts.sets.findLast((one) => one.root === root && one.key === key)
  if (set) return rescue(() => setAgain(board, entry, set))
  if (isStep2 ? wasDeleted(board, entry, facts) : isDeleted(board, entry, facts, isTheirs))
    return rescue(() => writeHere(board, entry, undefined), true)
  const typed = lost.isEmpty ? undefined : facts.typedUnder((id) => lost.has(id))
  if (!typed || typed.words === '') return undefined
  return rescue(() => {
    for (const { id, length } of typed.items) lost.add(id, length)
    const text = standingAt(board, root, key)?.value
    // Plain, whatever stands before it.
    if (text instanceof Y.Text) text.applyDelta([{ retain: text.length }, { insert: typed.words }])
  })
}

/** An update that was just written deletes what its writer has deleted, or, when said again, overwritten. */
function isDeleted(board: Board, entry: Entry, facts: UpdateFacts, isTheirs: Telling['isTheirs']): boolean {
  return entry.times.some(
    ({ was }) =>
      was !== undefined &&
      facts.deletes(was) &&
      !isOverwritten(board, entry, was, ({ client }) => isTheirs(client)),
  )
}

/**
 * The answer to a greeting deletes all that its writer knows to be deleted. That may be what they have only heard of,
 * but then it deletes what stood in between too; or what they have overwritten, and the board knows with what.
 */
function wasDeleted(board: Board, entry: Entry, facts: UpdateFacts): boolean {
  return entry.times.some(
    ({ was, between }) =>
      was !== undefined &&
      between !== undefined &&
      facts.deletes(was) &&
      !facts.deletes(between) &&
      !isOverwritten(board, entry, was, (by) => !sameId(by, between)),
  )
}

/** What they do next leans on their own; whether they have deleted that or heard of what won over it, none can tell. */
function setAgain(board: Board, entry: Entry, { id, value }: SetRecord): void {
  if (sameId(itemAt(board, entry), id)) return
  entry.times = and(entry.times, { was: id, between: undefined })
  writeHere(board, entry, value)
}

/** Unless somebody else has written there since. */
function writeHere(board: Board, entry: Entry, value: unknown): void {
  if (!sameId(itemAt(board, entry), entry.stands)) return
  writeAt(board, entry.root, entry.key, value)
  entry.stands = itemAt(board, entry)
}

function itemAt(board: Board, { root, key }: { root: string; key: string }): Y.ID | undefined {
  return standingAt(board, root, key)?.item
}

function sameId(a: Y.ID | undefined, b: Y.ID | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Y.compareIDs(a, b))
}
