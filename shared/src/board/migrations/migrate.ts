import type * as Y from 'yjs'
import { layoutOf } from '../layout.ts'
import { readMeta } from '../read-record.ts'
import { firstLayout } from './first-layout.ts'
import type { Migration } from './migration.ts'

/** In order: the first makes version 1. */
export const migrations: readonly Migration[] = [firstLayout]

/** The layout that this code reads and writes. */
export const schemaVersion = migrations.length

/** `newer` documents must not be opened: this code would take what it doesn't know for rubbish. */
export type Migrated = 'present' | 'migrated' | 'newer'

/** Brings a document to the present layout, in one transaction; the server does so before anybody joins. */
export function migrate(doc: Y.Doc, steps: readonly Migration[] = migrations): Migrated {
  const layout = layoutOf(doc)
  const version = readMeta(layout.meta).schema
  if (version > steps.length) return 'newer'
  if (version === steps.length) return 'present'
  doc.transact(() => {
    for (const step of steps.slice(version)) step.run(layout)
    layout.meta.set('schema', steps.length)
  })
  return 'migrated'
}
