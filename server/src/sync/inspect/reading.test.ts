import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { factsOf, put, remove, sentBy, textIn, withText, written } from './test-updates.ts'
import { factsOf as factsUnder } from './update-facts.ts'

const innerOf = (doc: Y.Doc) => (doc.getMap('m').get('outer') as Y.Map<Y.Map<Y.Text>>).get('inner')!

const touched = (doc: Y.Doc, update: Uint8Array) =>
  Object.fromEntries([...factsOf(doc, update).touched].map(([root, keys]) => [root, [...keys]]))

const touchedBy = (doc: Y.Doc, write: (other: Y.Doc) => void) => touched(doc, sentBy(doc, write))

describe('where an update writes', () => {
  it('is the record, for a value that is put, replaced or deleted', () => {
    const { doc } = written(put('a'), put('b'))
    expect(touchedBy(doc, put('a'))).toEqual({ m: ['a'] })
    expect(touchedBy(doc, put('c'))).toEqual({ m: ['c'] })
    expect(touchedBy(doc, remove('b'))).toEqual({ m: ['b'] })
  })

  it('is the record of the text, for a character typed or erased', () => {
    const { doc } = written(withText('hej'), put('a'))
    expect(touchedBy(doc, (other) => textIn(other).insert(1, 'x'))).toEqual({ text: ['note'] })
    expect(touchedBy(doc, (other) => textIn(other).delete(1, 1))).toEqual({ text: ['note'] })
  })

  it('is the record that leads to it, however deep', () => {
    const { doc } = written((doc) => {
      doc.getMap('m').set('outer', new Y.Map([['inner', new Y.Map([['words', new Y.Text('x')]])]]))
    })
    expect(touchedBy(doc, (other) => innerOf(other).get('words')!.insert(0, 'y'))).toEqual({ m: ['outer'] })
    expect(touchedBy(doc, (other) => innerOf(other).delete('words'))).toEqual({ m: ['outer'] })
  })

  it('is only what still stands, of what it says is deleted', () => {
    const { doc, updates } = written(put('a'), put('b'), remove('a'))
    const whole = Y.mergeUpdates([...updates, sentBy(doc, put('c'))])
    expect(touched(doc, whole)).toEqual({ m: ['c'] })
  })

  it('has no key in a list', () => {
    const { doc } = written((doc) => doc.getArray('list').push(['first']))
    expect(touchedBy(doc, (other) => other.getArray('list').push(['second']))).toEqual({ list: [] })
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
