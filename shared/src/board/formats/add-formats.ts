import type * as Y from 'yjs'
import { formatsIn } from './formats-in.ts'
import { putFormats } from './marks.ts'
import { formatted, type Formats } from './text-formats.ts'

/** Sets a text so besides what is set in it already; formats are of the words that it begins with. */
export function addFormats(text: Y.Text, formats: Formats): void {
  if (formats.length === 0) return
  const words = text.toJSON()
  const all = formats.reduce(
    (sum, { from, to, ...patch }) => formatted(words, sum, { from, to }, patch),
    formatsIn(text) ?? [],
  )
  putFormats(text, all)
}
