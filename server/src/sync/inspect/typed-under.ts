import * as Y from 'yjs'
import type { Deletions } from './deletions.ts'
import type { NewItem } from './new-item.ts'
import type { Runs, Struct } from './runs.ts'

/** What somebody has typed, in the order of typing. */
export interface Typed {
  readonly words: string
  /** All that was found, erased again or not: what is typed later may lean on it. */
  readonly items: readonly { readonly id: Y.ID; readonly length: number }[]
}

/** What an update adds to a text that holds or held some ids: items that lean on one of those, or on each other. */
export function typedUnder(
  isThere: (id: Y.ID) => boolean,
  { news, runs, deletions }: { news: readonly NewItem[]; runs: Runs; deletions: Deletions },
): Typed {
  const found = new Set<Struct>()
  const leads = (id: Y.ID | null) =>
    id !== null && (isThere(id) || (found.size > 0 && found.has(runs.at(id))))
  const typed = news.filter(({ item, origin }) => {
    const isIn =
      leads(origin) || leads(item.rightOrigin) || (item.parent instanceof Y.ID && leads(item.parent))
    if (isIn) found.add(item)
    return isIn
  })
  return {
    words: typed.map((piece) => wordsOf(piece, deletions)).join(''),
    items: typed.map(({ item }) => ({ id: item.id, length: item.length })),
  }
}

function wordsOf({ item, from }: NewItem, deletions: Deletions): string {
  const { content, id } = item
  if (!(content instanceof Y.ContentString)) return ''
  const stands = (_: string, at: number) =>
    id.clock + at >= from && !deletions.covers(Y.createID(id.client, id.clock + at))
  return content.str.split('').filter(stands).join('')
}
