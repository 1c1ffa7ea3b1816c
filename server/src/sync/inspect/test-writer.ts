import * as Y from 'yjs'
import type { TestChance } from '../test-chance.ts'

const roots = ['geo', 'props', 'text', 'meta', 'list', 'words'] as const
const words = ['a', 'ord', '😀', 'længere ord', '👍🏽!', '\n'] as const

/** Has all roots, so that a change in any of them can be seen as a change of that type. */
export function emptyDoc(): Y.Doc {
  const doc = new Y.Doc()
  for (const root of roots.slice(0, 4)) doc.getMap(root)
  doc.getArray('list')
  doc.getText('words')
  return doc
}

/** Somebody who writes all that Yjs lets one write, and remembers what there was to send. */
export class TestWriter {
  readonly doc = emptyDoc()
  readonly chance: TestChance
  /** Written and not sent yet, one update for each transaction. */
  unsent: Uint8Array[] = []
  readonly #undo: Y.UndoManager

  constructor(chance: TestChance) {
    this.chance = chance
    // Chance for all of it, so that the same seed makes the same bytes.
    this.doc.clientID = chance.below(2 ** 32)
    this.#undo = new Y.UndoManager([this.doc.getMap('geo'), this.doc.getMap('text')], { captureTimeout: 0 })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') this.unsent.push(update)
    })
  }

  hear(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'heard')
  }

  /** One gesture: a transaction with a few writes, or an undo. */
  write(): void {
    if (this.chance.happens(0.05)) return void this.#undo.undo()
    if (this.chance.happens(0.03)) return void this.#undo.redo()
    this.doc.transact(() => {
      for (let left = 1 + this.chance.below(3); left > 0; left -= 1) this.#deed()
    })
  }

  #deed(): void {
    const { chance, doc } = this
    const key = `s${chance.below(8)}`
    const deed = chance.weighed({
      put: 4,
      remove: 1,
      text: 1,
      type: 5,
      erase: 2,
      nest: 1,
      inner: 3,
      list: 3,
      root: 2,
      odd: 1,
    })
    switch (deed) {
      case 'put':
        return void doc.getMap(chance.pick(['geo', 'props', 'meta']) ?? 'geo').set(key, this.#value())
      case 'remove':
        return doc.getMap(chance.pick(roots.slice(0, 4)) ?? 'geo').delete(key)
      case 'text':
        return void doc.getMap('text').set(key, new Y.Text(chance.pick(words)))
      case 'type':
        return this.#type(this.#text(key))
      case 'erase':
        return erase(this.#text(key), chance)
      case 'nest':
        return void doc.getMap('props').set(
          key,
          new Y.Map([
            ['a', new Y.Map([['b', 1]])],
            ['t', new Y.Text('in')],
          ]),
        )
      case 'inner':
        return this.#inner(key)
      case 'list':
        return this.#list(doc.getArray('list'))
      case 'root':
        return chance.happens(0.6) ? this.#type(doc.getText('words')) : erase(doc.getText('words'), chance)
      case 'odd':
        return void doc.getMap('props').set(key, chance.pick([new Uint8Array([1, 2]), new Y.Array(), null]))
    }
  }

  #value(): unknown {
    const n = this.chance.below(100)
    return this.chance.pick([n, [n, n, n], { n, color: 'sun' }, `w${n}`, null])
  }

  #text(key: string): Y.Text | undefined {
    const text = this.doc.getMap('text').get(key)
    return text instanceof Y.Text ? text : undefined
  }

  #type(text: Y.Text | undefined): void {
    const { chance } = this
    text?.insert(chance.below(text.length + 1), chance.pick(words) ?? '')
    if (text && text.length > 1 && chance.happens(0.1))
      text.format(chance.below(text.length), 1, { bold: true })
  }

  /** Somewhere in a map in a map. */
  #inner(key: string): void {
    const outer = this.doc.getMap('props').get(key)
    if (!(outer instanceof Y.Map)) return
    const inner: unknown = this.chance.happens(0.5) ? outer : outer.get('a')
    if (!(inner instanceof Y.Map)) return
    if (this.chance.happens(0.2)) inner.delete('b')
    else
      inner.set(
        this.chance.pick(['a', 'b', 'c']) ?? 'a',
        this.chance.happens(0.2) ? new Y.Map() : this.#value(),
      )
    const text: unknown = outer.get('t')
    if (text instanceof Y.Text) this.#type(text)
  }

  #list(list: Y.Array<unknown>): void {
    const { chance } = this
    if (chance.happens(0.3) && list.length > 0) return list.delete(chance.below(list.length), 1)
    const inner: unknown = list.length > 0 ? list.get(chance.below(list.length)) : undefined
    if (inner instanceof Y.Text) return this.#type(inner)
    list.insert(chance.below(list.length + 1), chance.happens(0.2) ? [new Y.Text('x')] : [1, this.#value()])
  }
}

function erase(text: Y.Text | undefined, chance: TestChance): void {
  if (!text || text.length === 0) return
  const at = chance.below(text.length)
  text.delete(at, Math.min(text.length - at, 1 + chance.below(3)))
}
