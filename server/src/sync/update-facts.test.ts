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

const put = (key: string) => (doc: Y.Doc) => void doc.getMap('m').set(key, key)
const remove = (key: string) => (doc: Y.Doc) => doc.getMap('m').delete(key)

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

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
