import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { mergedLog } from './merge-log.ts'

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
    const merged = mergedLog(updates, doc)!
    const read = new Y.Doc()
    Y.applyUpdate(read, merged)
    expect(read.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    expect(merged.length).toBeLessThan(updates.reduce((sum, update) => sum + update.length, 0))
  })

  it('gives nothing when the log lacks a deletion, which state vectors would not show', () => {
    const { doc, updates } = history()
    expect(mergedLog(updates.slice(0, -1), doc)).toBeUndefined()
  })

  it('gives nothing when the log lacks the last edit', () => {
    const { doc, updates } = history()
    doc.getMap('m').set('late', 1)
    expect(mergedLog(updates.slice(0, -1), doc)).toBeUndefined()
  })
})
