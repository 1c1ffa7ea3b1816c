import {
  array,
  assert,
  constantFrom,
  integer,
  nat,
  property,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { leaveMarks } from '../../board/formats/leave-marks.ts'
import { piecesOf } from './pieces-of.ts'

const env = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env
const RUNS = Number(env['PIECES_RUNS'] ?? 60)

/** What one of several people does with one of three roots; the numbers say who, what and where. */
const deed = record({
  who: nat(3),
  what: constantFrom('set', 'text', 'nested', 'write', 'cut', 'format', 'array', 'remove', 'hear', 'undo'),
  where: nat(5),
  words: constantFrom('a', 'ord og ord', '😀', 'Æ👍🏽!', 'מילה'),
})
type Deed = typeof deed extends Arbitrary<infer T> ? T : never

const values = [
  1.5,
  -70_000,
  'ord',
  true,
  null,
  undefined,
  { a: [1, { b: 'c' }] },
  Uint8Array.of(1, 2, 3),
  10n,
]

/** Some people who write all that Yjs lets one write, and hear of each other now and then. */
class TestPeople {
  readonly docs: readonly Y.Doc[]
  readonly #undo: readonly Y.UndoManager[]

  constructor(ids: readonly number[]) {
    this.docs = ids.map((id) => Object.assign(emptyDoc(), { clientID: id }))
    this.#undo = this.docs.map(
      (doc) => new Y.UndoManager([doc.getMap('geo'), doc.getMap('text')], { captureTimeout: 0 }),
    )
  }

  do({ who, what, where, words }: Deed): void {
    const doc = this.docs[who % this.docs.length]!
    const texts = doc.getMap('text')
    const text = texts.get(`note${where}`)
    if (what === 'set') doc.getMap('geo').set(`note${where}`, values[(where + words.length) % values.length])
    if (what === 'text') texts.set(`note${where}`, new Y.Text(words))
    if (what === 'nested') doc.getMap('geo').set(`in${where}`, new Y.Map([[words, new Y.Array()]]))
    if (what === 'array') doc.getArray('list').insert(0, [where, words, new Y.XmlElement('p')])
    if (what === 'remove') texts.delete(`note${where}`)
    if (what === 'undo') this.#undo[who % this.docs.length]!.undo()
    if (what === 'hear') this.#meet(doc, this.docs[where % this.docs.length]!)
    if (!(text instanceof Y.Text)) return
    if (what === 'write') text.insert(Math.min(where, text.length), words)
    if (what === 'cut' && text.length > 1) text.delete(0, Math.min(where + 1, text.length))
    if (what === 'format' && text.length > 0) text.format(0, Math.min(where + 1, text.length), { bold: true })
  }

  #meet(hears: Y.Doc, other: Y.Doc): void {
    Y.applyUpdate(hears, Y.encodeStateAsUpdate(other, Y.encodeStateVector(hears)))
  }
}

const history = record({
  ids: uniqueArray(nat(2 ** 32 - 1), { minLength: 1, maxLength: 4 }),
  deeds: array(deed, { minLength: 1, maxLength: 80, size: 'max' }),
  most: integer({ min: 1, max: 9 }),
  known: nat(3),
})

function pieces(update: Uint8Array, most?: number): Uint8Array[] {
  return [...piecesOf(update, most)].filter((piece) => piece !== undefined)
}

/** Left as it was told, as a board is. */
function emptyDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', leaveMarks)
  return doc
}

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDoc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const inBytes = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).join()
const waits = ({ store }: Y.Doc) => store.pendingStructs !== null || store.pendingDs !== null

describe('an update in pieces', () => {
  it('adds up to the very same document, and never waits for a piece that is still to come', () => {
    assert(
      property(history, ({ ids, deeds, most }) => {
        const people = new TestPeople(ids)
        for (const each of deeds) people.do(each)
        const update = Y.encodeStateAsUpdate(docOf(...people.docs.map((doc) => Y.encodeStateAsUpdate(doc))))
        const doc = emptyDoc()
        for (const piece of pieces(update, most)) {
          Y.applyUpdate(doc, piece)
          expect(waits(doc)).toBe(false)
        }
        expect(inBytes(doc)).toBe(inBytes(docOf(update)))
      }),
      { numRuns: RUNS },
    )
  }, 30_000)

  it('does so too for somebody who has some of it already, and with gaps in it', () => {
    assert(
      property(history, ({ ids, deeds, most, known }) => {
        const people = new TestPeople(ids)
        const said: Uint8Array[] = []
        for (const doc of people.docs)
          doc.on('update', (told: Uint8Array, _: unknown, __: unknown, { local }: Y.Transaction) => {
            if (local) said.push(told)
          })
        for (const each of deeds) people.do(each)
        // What one of them has is theirs; of the rest a part was lost on the way.
        const there = Y.encodeStateAsUpdate(people.docs[known % people.docs.length]!)
        const update = Y.mergeUpdates([Uint8Array.of(0, 0), ...said.filter((_, at) => at % 5 !== 3)])
        const whole = docOf(there, update)
        const cut = docOf(there, ...pieces(update, most))
        expect(Y.encodeStateVector(cut)).toEqual(Y.encodeStateVector(whole))
        const rest = said.concat(there)
        for (const doc of [whole, cut]) for (const told of rest) Y.applyUpdate(doc, told)
        expect(waits(cut)).toBe(waits(whole))
        expect(inBytes(cut)).toBe(inBytes(whole))
      }),
      { numRuns: RUNS },
    )
  }, 30_000)

  it('pauses while it reads much', () => {
    const doc = new Y.Doc()
    for (let note = 0; note < 3000; note += 1) doc.getMap('geo').set(`note${note}`, [note, 1])
    const made = [...piecesOf(Y.encodeStateAsUpdate(doc))]
    expect(made.indexOf(undefined)).toBe(0)
    expect(made.length).toBeGreaterThan(5)
  })

  it('says so before the first piece when the bytes are broken', () => {
    const update = Y.encodeStateAsUpdate(docOf())
    const doc = new Y.Doc()
    doc.getMap('geo').set('note', 'ord')
    const cutShort = Y.encodeStateAsUpdate(doc).subarray(0, 12)
    expect(pieces(update)).toEqual([])
    expect(() => pieces(cutShort)).toThrow()
  })
})
