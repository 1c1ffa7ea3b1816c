import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { documentOf } from './document-of.ts'
import { mergedLog } from './merge-log.ts'
import { summaryOf } from './summary.ts'

function history(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < 50; n += 1) doc.getMap('m').set(`key${n % 5}`, n)
  doc.getMap('m').delete('key3')
  return { doc, updates }
}

describe('merging a log', () => {
  it('gives one update that says the same, deletions included', () => {
    const { doc, updates } = history()
    const update = mergedLog({ updates, expected: summaryOf(doc) })
    const read = new Y.Doc()
    Y.applyUpdate(read, update)
    expect(read.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    expect(update.length).toBeLessThan(updates.reduce((sum, { length }) => sum + length, 0))
  })

  it('refuses a log that lacks a deletion, which state vectors would not show', () => {
    const { doc, updates } = history()
    const order = { updates: updates.slice(0, -1), expected: summaryOf(doc) }
    expect(() => mergedLog(order)).toThrow('not what the board is')
  })

  it('refuses a log that lacks the last edit', () => {
    const { doc, updates } = history()
    doc.getMap('m').set('late', 1)
    const order = { updates: updates.slice(0, -1), expected: summaryOf(doc) }
    expect(() => mergedLog(order)).toThrow('not what the board is')
  })

  it('refuses a log with a hole', () => {
    const { doc, updates } = history()
    expect(() => mergedLog({ updates: updates.slice(1), expected: summaryOf(doc) })).toThrow('gap')
  })

  it.each([
    ['the last deletion', -1],
    ['an edit', -2],
    ['everything', -51],
  ])('refuses what silently drops %s', (_, kept) => {
    const { doc, updates } = history()
    const encode = () => Y.encodeStateAsUpdate(documentOf(updates.slice(0, kept)))
    const order = { updates, expected: summaryOf(doc) }
    expect(() => mergedLog(order, encode)).toThrow('does not say the same')
  })
})
