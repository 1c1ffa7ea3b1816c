import type { Migration } from './migration.ts'

/** Documents begin here: empty, they already have this layout. */
export const firstLayout: Migration = {
  about: 'geo, props, text and meta, as in records.ts',
  run: () => undefined,
}
