import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { factsOf as factsUnder } from './update-facts.ts'

/** Nothing that stands in a document is a flaw here. */
const factsOf = (doc: Y.Doc, update: Uint8Array) => factsUnder(doc, update, () => undefined)

/** A document and the updates it was made of. */
function written(...steps: ((doc: Y.Doc) => void)[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const step of steps) step(doc)
  return { doc, updates }
}

/** What somebody else, who has all of it, sends after that. */
function sentBy(doc: Y.Doc, write: (other: Y.Doc) => void, client?: number): Uint8Array {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  if (client !== undefined) other.clientID = client
  const sent: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => sent.push(update))
  other.transact(() => write(other))
  return sent[0]!
}

const put = (key: string) => (doc: Y.Doc) => void doc.getMap('m').set(key, key)
const remove = (key: string) => (doc: Y.Doc) => doc.getMap('m').delete(key)
const textIn = (doc: Y.Doc) => doc.getMap('text').get('note') as Y.Text
const innerOf = (doc: Y.Doc) => (doc.getMap('m').get('outer') as Y.Map<Y.Map<Y.Text>>).get('inner')!
const withText = (words: string) => (doc: Y.Doc) => void doc.getMap('text').set('note', new Y.Text(words))

const touched = (doc: Y.Doc, update: Uint8Array) =>
  Object.fromEntries([...factsOf(doc, update).touched].map(([root, keys]) => [root, [...keys]]))

/** The text of a note, the ids that it held, and the document after somebody has taken it away. */
function takenAway(): { before: Y.Doc; doc: Y.Doc; held: (id: Y.ID) => boolean } {
  const { doc, updates } = written(withText('hej'), (doc) => doc.getMap('text').delete('note'))
  const before = new Y.Doc()
  Y.applyUpdate(before, updates[0]!)
  return { before, doc, held: ({ client, clock }) => client === doc.clientID && clock < 4 }
}

describe('reading an update', () => {
  it('sees new content', () => {
    const { updates } = written(put('a'))
    expect(factsOf(new Y.Doc(), updates[0]!)).toMatchObject({ effective: true, gap: false })
  })

  it('sees nothing new in what the document holds, deletions included', () => {
    const { doc } = written(put('a'), remove('a'), put('b'))
    expect(factsOf(doc, Y.encodeStateAsUpdate(doc))).toMatchObject({ effective: false, gap: false })
    const answer = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
    expect(factsOf(doc, answer)).toMatchObject({ effective: false, gap: false })
  })

  it('sees a deletion of what still stands, though it adds nothing', () => {
    const { doc, updates } = written(put('a'), remove('a'))
    const behind = new Y.Doc()
    Y.applyUpdate(behind, updates[0]!)
    expect(factsOf(behind, updates[1]!)).toMatchObject({ effective: true, gap: false })
    expect(factsOf(doc, updates[1]!)).toMatchObject({ effective: false, gap: false })
  })

  it('sees that an earlier update of the same author is missing', () => {
    const { updates } = written(put('a'), put('b'))
    expect(factsOf(new Y.Doc(), updates[1]!).gap).toBe(true)
  })

  it('sees that what it deletes is missing', () => {
    const { updates } = written(put('a'), remove('a'))
    expect(factsOf(new Y.Doc(), updates[1]!).gap).toBe(true)
  })

  it('sees that what it stands beside is missing, though its own author is known', () => {
    const { doc, updates } = written((doc) => doc.getArray('list').push(['first']))
    const second = new Y.Doc()
    Y.applyUpdate(second, updates[0]!)
    let after = new Uint8Array()
    second.on('update', (update: Uint8Array) => (after = Uint8Array.from(update)))
    second.getArray('list').push(['second'])
    expect(factsOf(new Y.Doc(), after).gap).toBe(true)
    expect(factsOf(doc, after)).toMatchObject({ effective: true, gap: false })
  })

  it('finds no gap in an update that brings along what it leans on', () => {
    const { doc } = written(put('a'), put('b'), remove('a'))
    expect(factsOf(new Y.Doc(), Y.encodeStateAsUpdate(doc))).toMatchObject({ effective: true, gap: false })
  })

  it('throws on bytes that are no update', () => {
    expect(() => factsOf(new Y.Doc(), new Uint8Array([1, 1, 200]))).toThrow()
  })

  it('agrees with what applying would do, on seeded histories cut at random', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed)
      const steps = Array.from({ length: 12 }, () => {
        const key = 'abcd'[Math.floor(random() * 4)]!
        return random() < 0.3 ? remove(key) : put(key)
      })
      const { updates } = written(...steps)
      const doc = new Y.Doc()
      for (const update of updates) {
        if (random() < 0.3) continue
        const facts = factsOf(doc, update)
        const trial = new Y.Doc()
        Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
        let changed = false
        trial.on('update', () => (changed = true))
        Y.applyUpdate(trial, update)
        const pending = trial.store.pendingStructs !== null || trial.store.pendingDs !== null
        expect(facts.gap).toBe(pending)
        if (!pending) expect(facts.effective).toBe(changed)
        if (!pending) Y.applyUpdate(doc, update)
      }
    }
  })
})

describe('where an update writes', () => {
  it('is the record, for a value that is put, replaced or deleted', () => {
    const { doc } = written(put('a'), put('b'))
    expect(touched(doc, sentBy(doc, put('a')))).toEqual({ m: ['a'] })
    expect(touched(doc, sentBy(doc, put('c')))).toEqual({ m: ['c'] })
    expect(touched(doc, sentBy(doc, remove('b')))).toEqual({ m: ['b'] })
  })

  it('is the record of the text, for a character typed or erased', () => {
    const { doc } = written(withText('hej'), put('a'))
    expect(
      touched(
        doc,
        sentBy(doc, (other) => textIn(other).insert(1, 'x')),
      ),
    ).toEqual({ text: ['note'] })
    expect(
      touched(
        doc,
        sentBy(doc, (other) => textIn(other).delete(1, 1)),
      ),
    ).toEqual({ text: ['note'] })
  })

  it('is the record that leads to it, however deep', () => {
    const { doc } = written((doc) => {
      doc.getMap('m').set('outer', new Y.Map([['inner', new Y.Map([['words', new Y.Text('x')]])]]))
    })
    expect(
      touched(
        doc,
        sentBy(doc, (other) => innerOf(other).get('words')!.insert(0, 'y')),
      ),
    ).toEqual({ m: ['outer'] })
    expect(
      touched(
        doc,
        sentBy(doc, (other) => innerOf(other).delete('words')),
      ),
    ).toEqual({ m: ['outer'] })
  })

  it('is only what still stands, of what it says is deleted', () => {
    const { doc, updates } = written(put('a'), put('b'), remove('a'))
    const whole = Y.mergeUpdates([...updates, sentBy(doc, put('c'))])
    expect(touched(doc, whole)).toEqual({ m: ['c'] })
  })

  it('has no key in a list', () => {
    const { doc } = written((doc) => doc.getArray('list').push(['first']))
    expect(
      touched(
        doc,
        sentBy(doc, (other) => other.getArray('list').push(['second'])),
      ),
    ).toEqual({ list: [] })
  })
})

describe('what an update writes', () => {
  it('is told to the rules item by item, with the place of each', () => {
    const told: unknown[] = []
    const { doc } = written(put('a'))
    const update = sentBy(doc, (other) => {
      put('b')(other)
      withText('hej')(other)
      other.getArray('list').push([1])
    })
    factsUnder(doc, update, ({ root, key, isInside, content }) => {
      told.push([root, key, isInside, content.constructor.name])
      return undefined
    })
    expect(told).toEqual([
      ['m', 'b', false, 'ContentAny'],
      ['text', 'note', false, 'ContentType'],
      ['text', 'note', true, 'ContentString'],
      ['list', null, false, 'ContentAny'],
    ])
  })

  it('is read no further than the first flaw', () => {
    const { doc } = written(put('a'))
    const update = sentBy(doc, (other) => ['x', 'y', 'z'].forEach((key) => put(key)(other)))
    let heard = 0
    const facts = factsUnder(doc, update, ({ key }) => {
      heard += 1
      return key === 'y' ? { kind: 'size', reason: 'no room for y' } : undefined
    })
    expect(facts.flaw).toEqual({ kind: 'size', reason: 'no room for y' })
    expect(heard).toBe(2)
  })

  it('sets the values under keys that it leaves there', () => {
    const { doc } = written(put('a'))
    const update = sentBy(
      doc,
      (other) => {
        other.getMap('m').set('a', 'first')
        other.getMap('m').set('a', { second: 2 })
        other.getMap('m').set('gone', 1)
        other.getMap('m').delete('gone')
        withText('hej')(other)
      },
      7,
    )
    expect(factsOf(doc, update).sets).toEqual([
      { root: 'm', key: 'a', id: Y.createID(7, 1), value: { second: 2 } },
    ])
  })

  it('says of an id whether it is deleted', () => {
    const { doc } = written(withText('0123456789'))
    const update = sentBy(doc, (other) => {
      textIn(other).delete(7, 2)
      textIn(other).delete(1, 3)
    })
    const facts = factsOf(doc, update)
    const isDeleted = (at: number) => facts.deletes(Y.createID(doc.clientID, 1 + at))
    expect([...Array(10).keys()].filter(isDeleted)).toEqual([1, 2, 3, 7, 8])
    expect(facts.deletes(Y.createID(99, 1))).toBe(false)
  })
})

describe('words typed into a text', () => {
  it('are found though the text is gone, and what was typed on to them', () => {
    const { before, doc, held } = takenAway()
    const update = sentBy(before, (other) => {
      textIn(other).insert(1, 'AB')
      textIn(other).insert(3, 'CD')
      textIn(other).delete(2, 1)
      other.getMap('text').set('other', new Y.Text('not this'))
    })
    const facts = factsOf(doc, update)
    expect(facts).toMatchObject({ effective: true, gap: false, flaw: undefined })
    expect(facts.typedUnder(held).words).toBe('ACD')
  })

  it('are found in a text that was empty', () => {
    const { doc, updates } = written(withText(''), (doc) => doc.getMap('text').delete('note'))
    const before = new Y.Doc()
    Y.applyUpdate(before, updates[0]!)
    const update = sentBy(before, (other) => textIn(other).insert(0, 'first words'))
    expect(factsOf(doc, update).typedUnder(({ clock }) => clock === 0).words).toBe('first words')
  })

  it('are found with the ids that later words lean on', () => {
    const { before, doc, held } = takenAway()
    const first = sentBy(before, (other) => textIn(other).insert(3, 'one '), 7)
    const { items } = factsOf(doc, first).typedUnder(held)
    expect(items).toEqual([{ id: Y.createID(7, 0), length: 4 }])
    Y.applyUpdate(before, first)
    Y.applyUpdate(doc, first)
    const second = sentBy(before, (other) => textIn(other).insert(7, 'two'), 7)
    expect(factsOf(doc, second).typedUnder(({ client }) => client === 7).words).toBe('two')
  })

  it('are none where others write', () => {
    const { before, doc, held } = takenAway()
    const update = sentBy(before, (other) => void other.getMap('text').set('other', new Y.Text('not this')))
    expect(factsOf(doc, update).typedUnder(held)).toEqual({ words: '', items: [] })
  })
})

describe('known failures of others', () => {
  it('an update under the client id of somebody else names whose it is', () => {
    const { doc } = written(put('a'))
    const [victim, mallory] = [doc.clientID, 666]
    expect([...factsOf(doc, sentBy(doc, put('evil'), victim)).clients]).toEqual([victim])
    expect([...factsOf(doc, sentBy(doc, put('own'), mallory)).clients]).toEqual([mallory])
    const both = Y.mergeUpdates([sentBy(doc, put('own'), mallory), sentBy(doc, put('evil'), victim)])
    expect(factsOf(doc, both).clients).toEqual(new Set([victim, mallory]))
  })

  it('what a client has said before, told by another, is nobody’s new words', () => {
    const { doc } = written(put('a'), put('b'))
    const update = Y.mergeUpdates([Y.encodeStateAsUpdate(doc), sentBy(doc, put('c'), 666)])
    expect([...factsOf(doc, update).clients]).toEqual([666])
  })

  it('thousands of updates that lean on nothing are told apart at once, and none is kept', () => {
    const { updates } = written(...Array.from({ length: 5_001 }, (_, at) => put(`k${at % 3}`)))
    const doc = new Y.Doc()
    const start = performance.now()
    const gaps = updates.slice(1).filter((update) => factsOf(doc, update).gap)
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(gaps).toHaveLength(5_000)
    expect(doc.store.pendingStructs).toBeNull()
  })
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
