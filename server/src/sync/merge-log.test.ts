import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { documentOf } from './load-board.ts'
import { mergedLog } from './merge-log.ts'

function history(): { doc: Y.Doc; updates: Uint8Array[]; snapshot(): Uint8Array } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < 50; n += 1) doc.getMap('m').set(`key${n % 5}`, n)
  doc.getMap('m').delete('key3')
  return { doc, updates, snapshot: () => Y.encodeSnapshot(Y.snapshot(doc)) }
}

describe('merging a log', () => {
  it('gives one update that says the same, deletions included', () => {
    const { doc, updates, snapshot } = history()
    const merged = mergedLog(updates, snapshot())
    const read = new Y.Doc()
    Y.applyUpdate(read, merged)
    expect(read.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    expect(merged.length).toBeLessThan(updates.reduce((sum, update) => sum + update.length, 0))
  })

  it('refuses a log that lacks a deletion, which state vectors would not show', () => {
    const { updates, snapshot } = history()
    expect(() => mergedLog(updates.slice(0, -1), snapshot())).toThrow('does not say the same')
  })

  it('refuses a log that lacks the last edit', () => {
    const { doc, updates, snapshot } = history()
    doc.getMap('m').set('late', 1)
    expect(() => mergedLog(updates.slice(0, -1), snapshot())).toThrow('does not say the same')
  })

  it('refuses a log with a hole', () => {
    const { updates } = history()
    expect(() => mergedLog(updates.slice(1))).toThrow('gap')
  })

  it.each([
    ['the last deletion', -1],
    ['an edit', -2],
    ['everything', -51],
  ])('refuses what silently drops %s', (_, kept) => {
    const { updates } = history()
    const encode = () => Y.encodeStateAsUpdate(documentOf(updates.slice(0, kept)))
    expect(() => mergedLog(updates, undefined, encode)).toThrow('does not say the same')
  })
})
