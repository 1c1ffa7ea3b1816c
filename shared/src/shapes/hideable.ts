import { areaTypes } from './area-types.ts'

/** What people can write hidden: what holds no others, hangs on none, and is no part of a template. */
export const hideableTypes: ReadonlySet<string> = new Set([
  'sticky',
  'text',
  'ink',
  'sticker',
  'table',
  'link',
  'image',
  'agreement',
  ...areaTypes,
])
