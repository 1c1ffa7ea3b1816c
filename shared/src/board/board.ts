import * as Y from 'yjs'
import type { Shape } from '../shapes/registry.ts'
import { leaveMarks } from './formats/leave-marks.ts'
import { layoutOf, type Layout } from './layout.ts'
import { readMeta } from './read-record.ts'
import { partKey, splitKey, type BoardMeta } from './records.ts'
import { ShapeIndex } from './shape-index.ts'
import { BoardWriter } from './writer.ts'
import { keepWordsWhole } from './whole-words.ts'
import { holderOf } from './yjs-insides.ts'

/** What one transaction has done. */
export interface BoardChange {
  /** Shapes that came, changed (arrows among them whose target moved) or went. */
  readonly ids: ReadonlySet<string>
  readonly meta: boolean
  /** Whether it was made here, rather than received. */
  readonly local: boolean
}

/**
 * A board's shapes as values, over its document. Reading is total: what a document holds that isn't a sound and whole
 * shape reads as absent, a frame that is gone as none, an arrow's end on nothing as free at its point.
 */
export class Board {
  readonly doc: Y.Doc
  /** Writes single records; for commands, inside a transaction. What was written is read at once. */
  readonly write: BoardWriter
  readonly layout: Layout
  readonly #index: ShapeIndex
  readonly #listeners = new Set<(change: BoardChange) => void>()
  /** Touched in this transaction and not read again yet. */
  readonly #touched = new Set<string>()
  readonly #textKeys = new Set<string>()
  /** Changed since the listeners last heard. */
  readonly #changed = new Set<string>()
  #meta: BoardMeta | undefined

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.layout = layoutOf(doc)
    this.#index = new ShapeIndex(this.layout)
    this.write = new BoardWriter(this.layout, (key) => this.touch([key]))
    doc.on('afterTransaction', leaveMarks)
    doc.on('afterTransaction', this.#onTransaction)
    doc.on('afterTransactionCleanup', keepWordsWhole)
  }

  get meta(): BoardMeta {
    this.#meta ??= readMeta(this.layout.meta)
    return this.#meta
  }

  /** The same object until that shape changes. */
  get(id: string): Shape | undefined {
    return this.#settled().get(id)
  }

  /** How many shapes there are. */
  get size(): number {
    return this.#settled().size
  }

  /** From the bottom up: the template below the contributions, what stands in a frame right above it. */
  all(): readonly Shape[] {
    return this.#settled().all()
  }

  /** From the bottom up. */
  children(id: string): readonly string[] {
    return this.#settled().children(id)
  }

  /** Those beside each other in the frame, or with null in none, from the bottom up. */
  siblings(parent: string | null): readonly string[] {
    return this.#settled().row(parent)
  }

  /** The arrows with an end on it. */
  arrowsAt(id: string): readonly string[] {
    return this.#settled().arrowsAt(id)
  }

  text(id: string, part: string): Y.Text | undefined {
    const text = this.layout.text.get(partKey(id, part))
    return text instanceof Y.Text ? text : undefined
  }

  /** Makes it when there is none yet; call it inside a transaction. */
  openText(id: string, part: string): Y.Text {
    return this.text(id, part) ?? this.write.text(id, part)
  }

  /** What the records claim, sound or not; for the repair. */
  get index(): ShapeIndex {
    return this.#settled()
  }

  /**
   * Says that the records under these keys (of any root map but `meta`) may have changed in the open transaction, so
   * that they are read as they stand now. Without it, what others write is read when their transaction ends.
   */
  touch(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#touched.add(splitKey(key).id)
      this.#textKeys.add(key)
    }
  }

  /** One call for each transaction that changed something. */
  observe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.doc.off('afterTransaction', this.#onTransaction)
    this.#listeners.clear()
  }

  #settled(): ShapeIndex {
    if (this.#touched.size === 0) return this.#index
    for (const id of this.#index.update(this.#touched, this.#textKeys)) this.#changed.add(id)
    this.#touched.clear()
    this.#textKeys.clear()
    return this.#index
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => {
    const { keys, meta } = changedIn(transaction, this.layout)
    this.touch(keys)
    this.#settled()
    if (meta) this.#meta = undefined
    if (this.#changed.size === 0 && !meta) return
    const change = { ids: new Set(this.#changed), meta, local: transaction.local }
    this.#changed.clear()
    for (const listener of this.#listeners) listener(change)
  }
}

/** The keys in geo, props and text that the transaction has touched, and whether it touched meta. */
export function changedIn(transaction: Y.Transaction, layout: Layout): { keys: Set<string>; meta: boolean } {
  const roots: ReadonlySet<unknown> = new Set([layout.geo, layout.props, layout.text])
  const keys = new Set<string>()
  for (const [type, subs] of transaction.changed) {
    if (roots.has(type)) for (const key of subs) if (key !== null) keys.add(key)
    // Typing changes a text that stands under a key.
    const key = type.parent === layout.text ? holderOf(type)?.parentSub : null
    if (typeof key === 'string') keys.add(key)
  }
  return { keys, meta: [...transaction.changed.keys()].some((type) => Object.is(type, layout.meta)) }
}
