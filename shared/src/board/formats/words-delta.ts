import * as Y from 'yjs'
import { firstIn } from '../yjs-insides.ts'

/** What has become of the letters of a text, piece by piece. */
export type WordsDelta = { retain?: number; insert?: string; delete?: number }[]

/**
 * Like the `delta` of the event, of letters alone. That one changes the text when it is read: it deletes marks that say
 * what another mark says, and whoever takes back their own formats then takes another's along.
 */
export function wordsDelta(event: Y.YTextEvent): WordsDelta {
  const delta: WordsDelta = []
  for (let item = firstIn(event.target); item; item = item.right) {
    const { content } = item
    if (!(content instanceof Y.ContentString)) continue
    const [isNew, isGone] = [event.adds(item), event.deletes(item)]
    if (isNew && !item.deleted) add(delta, 'insert', content.str)
    else if (!isNew && isGone) add(delta, 'delete', item.length)
    else if (!item.deleted) add(delta, 'retain', item.length)
  }
  if (delta.at(-1)?.retain !== undefined) delta.pop()
  return delta
}

function add(delta: WordsDelta, what: 'insert', value: string): void
function add(delta: WordsDelta, what: 'retain' | 'delete', value: number): void
function add(delta: WordsDelta, what: 'insert' | 'retain' | 'delete', value: string | number): void {
  const last = delta.at(-1)
  if (typeof value === 'string') {
    if (last?.insert === undefined) delta.push({ insert: value })
    else last.insert += value
  } else if (what !== 'insert') {
    if (last?.[what] === undefined) delta.push({ [what]: value })
    else last[what] += value
  }
}
