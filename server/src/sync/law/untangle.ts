import { formatsIn } from '@samtavle/shared/board/formats/formats-in'
import { putFormats, writeWords } from '@samtavle/shared/board/formats/marks'
import * as Y from 'yjs'

/**
 * Writes texts anew, as they read here, whose order others may see otherwise; from then on all see the same. Inside the
 * transaction that has tangled them.
 */
export function untangle(texts: Y.Map<unknown>, keys: Iterable<string>): void {
  for (const key of keys) {
    const text = texts.get(key)
    if (!(text instanceof Y.Text) || text.length === 0) continue
    const [words, formats] = [text.toJSON(), formatsIn(text) ?? []]
    putFormats(text, [])
    text.delete(0, text.length)
    writeWords(text, words, formats)
  }
}
