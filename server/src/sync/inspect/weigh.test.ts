import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { TestChance } from '../test-chance.ts'
import { TestWriter } from './test-writer.ts'
import { isTooMuch, weigh, type Weight } from './weigh.ts'

function decoded(update: Uint8Array): Weight {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, 0)
  return { structs: structs.length, deletions }
}

/** So many structs of two bytes each, by one writer. */
function dust(count: number): Uint8Array {
  const out = encoding.createEncoder()
  for (const number of [1, count, 5, 0]) encoding.writeVarUint(out, number)
  for (let n = 0; n < count; n += 1) encoding.writeUint8Array(out, new Uint8Array([0, 1]))
  encoding.writeVarUint(out, 0)
  return encoding.toUint8Array(out)
}

/** The best of three, in milliseconds. */
function best(act: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return Math.min(...times)
}

describe('what an update weighs', () => {
  it('is what Yjs makes of it, whatever somebody has written', () => {
    const writer = new TestWriter(new TestChance(3))
    for (let n = 0; n < 300; n += 1) writer.write()
    const whole = Y.encodeStateAsUpdate(writer.doc)
    for (const update of [...writer.unsent, whole, Y.mergeUpdates(writer.unsent.slice(0, 40))]) {
      expect(weigh(update)).toEqual(decoded(update))
    }
  })

  it('is what Yjs makes of content that no board has', () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('bytes', new Uint8Array([1, 2, 3]))
    doc.getMap('m').set('document', new Y.Doc())
    doc.getMap('m').set('element', new Y.XmlElement('p'))
    doc.getMap('m').set('hook', new Y.XmlHook('h'))
    doc.getText('t').insert(0, 'words', { bold: true })
    doc.getText('t').insertEmbed(2, { image: 'x' })
    doc.getText('t').delete(0, 2)
    const update = Y.encodeStateAsUpdate(doc)
    expect(weigh(update)).toEqual(decoded(update))
  })

  it('is nothing when the bytes are no update', () => {
    const update = Y.encodeStateAsUpdate(new TestWriter(new TestChance(1)).doc)
    expect(() => weigh(new Uint8Array([...update.slice(0, -1), 200]))).toThrow()
    expect(() => weigh(new Uint8Array([1, 255, 255, 255, 255, 15, 5, 0, 4, 1]))).toThrow()
  })

  it('is too much when there are many of the smallest pieces, or very many bytes', () => {
    expect(isTooMuch(dust(40_000))).toBe(false)
    expect(isTooMuch(dust(60_000))).toBe(true)
    expect(isTooMuch(new Uint8Array(5_000_000))).toBe(true)
    const doc = new Y.Doc()
    doc.getMap('note').set('long', 'x'.repeat(1_000_000))
    expect(isTooMuch(Y.encodeStateAsUpdate(doc))).toBe(false)
  })

  it('is found far sooner than by making it', () => {
    const heavy = dust(200_000)
    expect(weigh(heavy)).toEqual({ structs: 200_000, deletions: 0 })
    expect(best(() => weigh(heavy))).toBeLessThan(best(() => Y.decodeUpdate(heavy)) / 2)
  })
})
