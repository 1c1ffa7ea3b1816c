import * as Y from 'yjs'
import type { Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { putFormats, writeWords } from './formats/marks.ts'
import { splitKey } from './records.ts'
import { replaceText } from './replace-text.ts'
import { standingAt, writeAt, type Standing } from './standing.ts'
import { hasMarks } from './yjs-insides.ts'

/** By root map, the keys of the records that a change touches. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>

/**
 * A board as it is before a change, as far as the change touches it, so that what turns out to be forbidden can be put
 * back. Make it before the change is applied; put back in the same transaction, and nobody else ever sees the change.
 */
export class PreImage {
  readonly #board: Board
  readonly #shapes = new Map<string, Shape | undefined>()
  readonly #records = new Map<string, Standing[]>()
  readonly #meta: Standing[] = []

  constructor(board: Board, touched: Touched) {
    this.#board = board
    for (const [root, keys] of touched) {
      for (const key of keys) this.#add(standingAt(board, root, key))
    }
  }

  /** Of the shapes that it touches, whether they were there or not. */
  get ids(): Iterable<string> {
    return this.#shapes.keys()
  }

  /** Of the records in geo, props and text that it touches. */
  get keys(): readonly string[] {
    return [...this.#records.values()].flatMap((records) => records.map(({ key }) => key))
  }

  shape(id: string): Shape | undefined {
    return this.#shapes.get(id)
  }

  /** The touched records of a shape. */
  records(id: string): readonly Standing[] {
    return this.#records.get(id) ?? []
  }

  /** The touched words about the board itself, its title say. */
  get meta(): readonly Standing[] {
    return this.#meta
  }

  /** Whether a text that somebody may be writing in was taken away or replaced. */
  hasLostText(id: string): boolean {
    return this.records(id).some(
      ({ key, value }) => value instanceof Y.Text && this.#board.layout.text.get(key) !== value,
    )
  }

  /** Whether a record was written anew, be it with what it said before: then what others write there meanwhile may lose. */
  isRewritten(id: string): boolean {
    return this.records(id).some(({ root, key, item }) => {
      const now = standingAt(this.#board, root, key)?.item
      return item !== undefined && now !== undefined && !Y.compareIDs(item, now)
    })
  }

  isChanged(id: string): boolean {
    return this.records(id).some(
      ({ root, key, value }) => standingAt(this.#board, root, key)?.value !== value,
    )
  }

  /** Makes these records say again what they said, writing only what differs. */
  putBack(id: string): void {
    for (const record of this.records(id)) this.#write(record)
    this.#board.touch(this.records(id).map(({ key }) => key))
  }

  putMetaBack(): void {
    for (const record of this.#meta) this.#write(record)
  }

  #write({ root, key, value }: Standing): void {
    if (value instanceof Y.Text) this.#writeText(key, value)
    else writeAt(this.#board, root, key, value)
  }

  /** The words from before, set as they were; in the text itself while it stands, so that what others write in it meanwhile stays. */
  #writeText(key: string, text: Y.Text): void {
    const { id, part } = splitKey(key)
    const { texts, formats } = this.shape(id) ?? {}
    const [words, format] = [texts?.[part] ?? '', formats?.[part]]
    if (this.#board.text(id, part) !== text)
      return writeWords(this.#board.write.text(id, part), words, format)
    replaceText(text, words)
    if (hasMarks(text)) putFormats(text, format ?? [])
  }

  #add(standing: Standing | undefined): void {
    if (!standing) return
    if (standing.root === 'meta') return void this.#meta.push(standing)
    const { id } = splitKey(standing.key)
    const records = this.#records.get(id)
    if (records) return void records.push(standing)
    this.#records.set(id, [standing])
    this.#shapes.set(id, this.#board.get(id))
  }
}
