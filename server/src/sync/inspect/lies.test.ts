import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { untangle } from '../law/untangle.ts'
import type { Struct } from './runs.ts'
import { told, type Tale } from './test-tale.ts'
import { isPending } from './test-truth.ts'
import { factsOf, type UpdateFacts } from './update-facts.ts'

const [anna, mallory] = [1, 2]

/** What Anna has written: a note with a place, a text, and a deleted one. */
function board(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = anna
  doc.getMap('geo').set('note', [1, 2]) // clock 0
  doc.getMap('text').set('note', new Y.Text('ab😀')) // the text 1, its characters 2 to 5
  doc.getMap('geo').set('gone', 1) // clock 6
  doc.getMap('geo').delete('gone')
  doc.getMap('text').set('gone', new Y.Text('xyz')) // the text 7, its characters 8 to 10
  doc.getMap('text').delete('gone')
  return doc
}

const by = (client: number) => (clock: number) => Y.createID(client, clock)
const [annas, mallorys] = [by(anna), by(mallory)]
const words = (text: string) => new Y.ContentString(text)
const value = (...values: unknown[]) => new Y.ContentAny(values)

interface Claim {
  readonly origin?: Y.ID
  readonly right?: Y.ID
  readonly parent?: string | Y.ID
  readonly sub?: string
}

function item(content: Y.Item['content'], { origin, right, parent, sub }: Claim): Y.Item {
  const under = parent as Y.ID | undefined
  return new Y.Item(
    mallorys(0),
    null,
    origin ?? null,
    null,
    right ?? null,
    under ?? null,
    sub ?? null,
    content,
  )
}

function lie(...structs: Struct[]): Uint8Array {
  return told({ sections: [{ client: mallory, clock: 0, structs }], deleted: [] })
}

function deleting(ranges: Tale['deleted'][number]['ranges'], client = anna): Uint8Array {
  return told({ sections: [], deleted: [{ client, ranges }] })
}

function read(update: Uint8Array, doc = board()): UpdateFacts {
  const before = Buffer.from(Y.encodeStateAsUpdate(doc))
  const facts = factsOf(doc, update, () => undefined)
  expect(before.equals(Y.encodeStateAsUpdate(doc))).toBe(true)
  return facts
}

const note: Claim = { parent: 'geo', sub: 'note' }
const noteText: Claim = { parent: annas(1) }

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)]
}

function types(levels: number): Y.Item[] {
  return Array.from({ length: levels }, (_, at) =>
    item(new Y.ContentType(new Y.Map()), at === 0 ? note : { parent: mallorys(at - 1), sub: 'in' }),
  )
}

const lies: Readonly<Record<string, Uint8Array>> = {
  'a document in the document': lie(item(new Y.ContentDoc(new Y.Doc()), note)),
  'an item between the neighbours of two records': lie(item(value(1), { origin: annas(0), right: annas(2) })),
  'an item between what stands and what is collected': lie(
    item(words('x'), { origin: annas(8), right: annas(5) }),
  ),
  'a value to the left of another under a key': lie(item(value(1), { right: annas(0) })),
  'two beginnings of one key': lie(item(value(1), note), item(value(2), note)),
  'something inside a value': lie(item(words('x'), { parent: annas(0) })),
  'an attribute of a text': lie(item(value(1), { parent: annas(1), sub: 'hidden' })),
  'a stretch of garbage that nobody could have written': lie(new Y.GC(mallorys(0), 2 ** 50)),
  'as much that was deleted': lie(item(new Y.ContentDeleted(2 ** 50), note)),
  'an item of nothing': lie(item(words(''), noteText)),
  'types within types within types': lie(...types(18)),
  'values within values within values': lie(item(value(nested(17)), note)),
  'a value with a prototype of its own': lie(item(value(JSON.parse('{"__proto__":{"x":1}}')), note)),
  'a client that comes twice': told({
    sections: [0, 1].map((clock) => ({ client: mallory, clock, structs: [item(value(clock), note)] })),
    deleted: [],
  }),
  'a client that comes with nothing': told({
    sections: [{ client: mallory, clock: 0, structs: [] }],
    deleted: [],
  }),
  'more authors than ever worked on one screen': told({
    sections: Array.from({ length: 200 }, (_, at) => ({
      client: 10 + at,
      clock: 0,
      structs: [item(value(1), note)],
    })),
    deleted: [],
  }),
  'more than anybody writes without a connection': lie(
    ...Array.from({ length: 100_001 }, () => new Y.GC(mallorys(0), 1)),
  ),
  'a deletion of nothing, within a text': deleting([{ clock: 5, len: 0 }]),
  'deletions that overlap': deleting([
    { clock: 2, len: 3 },
    { clock: 3, len: 2 },
  ]),
  'deletions in disorder': deleting([
    { clock: 4, len: 1 },
    { clock: 2, len: 1 },
  ]),
  'a number that is none, written with very many bytes': Uint8Array.from([
    1,
    1,
    ...Array(160).fill(128),
    0,
    0,
    0,
    1,
    0,
  ]),
}

describe('what nobody can have written', () => {
  it.each(Object.entries(lies))('is %s', (_, update) => {
    expect(read(update).flaw).toBeDefined()
  })

  it('is not what stands between two neighbours that others have written between since', () => {
    const [doc, other] = [board(), new Y.Doc()]
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(other)
    const text = other.getMap('text').get('note') as Y.Text
    text.insert(1, 'between')
    text.insert(8, ' a and b')
    ;(doc.getMap('text').get('note') as Y.Text).insert(1, ' also ')
    const { flaw, tangled } = read(Y.encodeStateAsUpdate(other, before), doc)
    expect({ flaw, tangled }).toEqual({ flaw: undefined, tangled: new Map() })
  })

  it('is not what nests as deep as allowed', () => {
    expect(read(lie(...types(16))).flaw).toBeUndefined()
    expect(read(lie(item(value(nested(16)), note))).flaw).toBeUndefined()
  })
})

describe('neighbours in no order', () => {
  const tangles: Readonly<Record<string, Uint8Array>> = {
    'an item right of what it is left of': lie(item(words('x'), { origin: annas(3), right: annas(2) })),
    'an item on both sides of the same': lie(item(words('x'), { origin: annas(3), right: annas(3) })),
    'new items, each right of the other': lie(
      item(words('x'), { origin: annas(2), right: annas(3) }),
      item(words('y'), { origin: annas(3), right: mallorys(0) }),
    ),
  }

  it.each(Object.entries(tangles))(
    'tangle a text, which is written anew so that all read the same: %s',
    (_, update) => {
      const [doc, other] = [board(), board()]
      const facts = read(update, doc)
      expect(facts.flaw).toBeUndefined()
      expect(facts.tangled).toEqual(new Map([['text', new Set(['note'])]]))
      doc.on('update', (told: Uint8Array) => Y.applyUpdate(other, told))
      doc.transact(() => {
        Y.applyUpdate(doc, facts.fresh())
        untangle(doc.getMap('text'), facts.tangled.get('text') ?? [])
      })
      const again = new Y.Doc()
      Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
      const reads = [doc, other, again].map((copy) => copy.getMap('text').toJSON())
      expect(reads).toEqual([reads[0], reads[0], reads[0]])
    },
  )
})

describe('what leans on nothing', () => {
  const gaps: Readonly<Record<string, Uint8Array>> = {
    'what its own writer is still to write': lie(item(words('x'), { origin: mallorys(7) })),
    itself: lie(item(words('x'), { origin: mallorys(0) })),
    'another that leans on it': told({
      sections: [
        { client: mallory, clock: 0, structs: [item(words('x'), { origin: by(3)(0) })] },
        { client: 3, clock: 0, structs: [item(words('y'), { origin: mallorys(0) })] },
      ],
      deleted: [],
    }),
    'what comes after a hole': lie(
      item(value(1), note),
      new Y.Skip(mallorys(1), 5),
      item(value(2), { origin: mallorys(0) }),
    ),
    'the deletion of what nobody has': deleting([{ clock: 2, len: 2 ** 50 }]),
  }

  it.each(Object.entries(gaps))('is a gap: %s', (_, update) => {
    expect(read(update).gap).toBe(true)
  })
})

describe('what leans on garbage', () => {
  const late: Readonly<Record<string, Uint8Array>> = {
    'a text that was taken away': lie(item(words('x'), { parent: annas(7) })),
    'characters of it': lie(item(words('x'), { origin: annas(8), right: annas(9) })),
    'what leans on them': lie(
      item(words('x'), { origin: annas(10) }),
      item(words('y'), { origin: mallorys(0) }),
    ),
    'a text in it': lie(
      item(new Y.ContentType(new Y.Text()), { origin: annas(9) }),
      item(words('y'), { parent: mallorys(0) }),
    ),
  }

  it.each(Object.entries(late))('is harmless, and stands nowhere: %s', (_, update) => {
    const doc = board()
    const facts = read(update, doc)
    expect(facts).toMatchObject({ effective: true, gap: false, flaw: undefined })
    expect([...facts.touched]).toEqual([])
    Y.applyUpdate(doc, facts.fresh())
    expect(isPending(doc)).toBe(false)
    expect(doc.toJSON()).toEqual(board().toJSON())
  })
})

describe('what is sent again', () => {
  it('is not applied again, so that a lie about its neighbours cuts nothing', () => {
    const doc = board()
    const again = { client: anna, clock: 5, structs: [item(words('?'), { origin: annas(4) })] }
    const mine = { client: mallory, clock: 0, structs: [item(value(1), { parent: 'geo', sub: 'other' })] }
    const facts = read(told({ sections: [mine, again], deleted: [] }), doc)
    expect(facts.flaw).toBeUndefined()
    expect([...facts.clients]).toEqual([mallory])
    Y.applyUpdate(doc, facts.fresh())
    expect(doc.getMap('text').toJSON()).toEqual({ note: 'ab😀' })
    expect(doc.getMap('geo').get('other')).toBe(1)
  })

  it('makes no root that nobody writes in', () => {
    const doc = board()
    const again = { client: anna, clock: 0, structs: [item(value(1), { parent: 'junk', sub: 'x' })] }
    const mine = { client: mallory, clock: 0, structs: [item(value(1), { parent: 'geo', sub: 'other' })] }
    Y.applyUpdate(doc, read(told({ sections: [mine, again], deleted: [] }), doc).fresh())
    expect([...doc.share.keys()].toSorted()).toEqual(['geo', 'text'])
  })
})
