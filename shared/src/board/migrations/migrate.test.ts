import { fromBase64 } from 'lib0/buffer'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '../board.ts'
import { toFile } from '../board-file.ts'
import { repair } from '../repair.ts'
import { document, file } from './fixtures/schema-1.ts'
import { migrate, migrations, schemaVersion } from './migrate.ts'
import type { Migration } from './migration.ts'

/** A second version, as one might come. */
const moved: Migration = {
  about: 'everything stands further to the right',
  run: ({ geo }) => {
    for (const [id, value] of geo.entries()) {
      const [x, ...rest] = value as number[]
      geo.set(id, [(x ?? 0) + 1000, ...rest])
    }
  },
}

function stored(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromBase64(document))
  return doc
}

function updatesOf(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return updates
}

describe('a document of version 1', () => {
  it('opens for ever, and reads as it did', () => {
    const doc = stored()
    migrate(doc)
    expect(toFile(new Board(doc))).toEqual(file)
  })

  it('needs no repair', () => {
    const doc = stored()
    const updates = updatesOf(doc)
    doc.transact(() => repair(new Board(doc)))
    expect(updates).toEqual([])
  })
})

describe('migrating', () => {
  it('leaves a document of the present version alone', () => {
    const doc = stored()
    const updates = updatesOf(doc)
    expect([migrate(doc, migrations.slice(0, 1)), updates.length]).toEqual(['present', 0])
  })

  it('takes only the steps that are missing, in one update', () => {
    const doc = stored()
    const updates = updatesOf(doc)
    expect(migrate(doc, [...migrations.slice(0, 1), moved])).toBe('migrated')
    expect(updates.length).toBe(1)
    expect(new Board(doc).meta.schema).toBe(2)
    expect(new Board(doc).get('frame')?.x).toBe(1000)
    expect(migrate(doc, [...migrations.slice(0, 1), moved])).toBe('present')
  })

  it('begins an empty document at the present version', () => {
    const doc = new Y.Doc()
    expect(migrate(doc)).toBe('migrated')
    expect(new Board(doc).meta.schema).toBe(schemaVersion)
  })

  it('touches nothing that a later version has written', () => {
    const doc = stored()
    doc.getMap('meta').set('schema', 99)
    const updates = updatesOf(doc)
    expect([migrate(doc), updates.length]).toEqual(['newer', 0])
  })
})
