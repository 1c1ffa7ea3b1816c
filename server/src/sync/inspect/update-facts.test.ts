import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { TestChance } from '../test-chance.ts'
import { applied, isPending } from './test-truth.ts'
import { docOf, factsOf, put, remove, sentBy, written } from './test-updates.ts'

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
    const behind = docOf(updates[0]!)
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
    const after = sentBy(docOf(updates[0]!), (other) => other.getArray('list').push(['second']))
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
      const chance = new TestChance(seed)
      const steps = Array.from({ length: 12 }, () => {
        const key = chance.pick(['a', 'b', 'c', 'd'])!
        return chance.happens(0.3) ? remove(key) : put(key)
      })
      const { updates } = written(...steps)
      const doc = new Y.Doc()
      for (const update of updates) {
        if (chance.happens(0.3)) continue
        const facts = factsOf(doc, update)
        const trial = docOf(Y.encodeStateAsUpdate(doc))
        const { isChanged } = applied(trial, update)
        expect(facts.gap).toBe(isPending(trial))
        if (isPending(trial)) continue
        expect(facts.effective).toBe(isChanged)
        Y.applyUpdate(doc, update)
      }
    }
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
