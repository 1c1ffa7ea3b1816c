import * as Y from 'yjs'
import { firstIn, hasMarks } from '../yjs-insides.ts'
import { differences, joined, type Span, type Spans } from './spans.ts'
import { breaksIn, byKind, type Formats } from './text-formats.ts'

/**
 * Formats in a document: Yjs keeps them as marks between the letters, each of which sets or ends one kind of format until
 * the next mark of that kind. A list is marked on the line break that ends its line, as Quill has it.
 */

/** What the marks say, sound or not, by the letters that they say it of. */
export type Marked = Readonly<Record<string, Spans<unknown>>>

/** How many marks stand in it, whatever they say. */
export function countMarks(text: Y.Text | undefined): number {
  if (!text || !hasMarks(text)) return 0
  let count = 0
  for (let item = firstIn(text); item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat) count += 1
  }
  return count
}

/** Writes into an empty text. */
export function writeWords(text: Y.Text, words: string, formats: Formats | undefined): void {
  text.insert(0, words)
  if (formats) putFormats(text, formats)
}

/** Makes the text be set so and not otherwise, touching only what differs. */
export function putFormats(text: Y.Text, formats: Formats): void {
  const words = text.toJSON()
  const [now, wanted] = [hasMarks(text) ? markedIn(text) : {}, markedFor(words, formats)]
  // One kind at a time, and first away with what was there: else Yjs keeps marks that no letter follows.
  for (const kind of new Set([...Object.keys(now), ...Object.keys(wanted)])) {
    const changes = differences(now[kind] ?? [], wanted[kind] ?? [])
    mark(text, kind, joined(changes.map((span) => ({ ...span, value: null }))))
    mark(
      text,
      kind,
      changes.filter(({ value }) => value !== null),
    )
  }
}

function mark(text: Y.Text, kind: string, spans: Spans<unknown>): void {
  const delta = spans.flatMap(({ from, to, value }, i) => {
    const before = from - (spans[i - 1]?.to ?? 0)
    const change = { retain: to - from, attributes: { [kind]: value } }
    return before > 0 ? [{ retain: before }, change] : [change]
  })
  if (delta.length > 0) text.applyDelta(delta)
}

function markedFor(words: string, formats: Formats): Marked {
  const { list, ...inline } = byKind(formats)
  const breaks = list.flatMap((span) =>
    breaksIn(words, span).map((at) => ({ from: at, to: at + 1, value: span.value })),
  )
  return { ...inline, list: joined(breaks) }
}

/** A piece of a text as Yjs tells it. */
export interface Piece {
  readonly insert: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

export function markedIn(text: Y.Text): Marked {
  const spans: Record<string, Span<unknown>[]> = {}
  let from = 0
  for (const { insert, attributes = {} } of text.toDelta() as readonly Piece[]) {
    const to = from + (typeof insert === 'string' ? insert.length : 0)
    for (const [key, value] of Object.entries(attributes)) (spans[key] ??= []).push({ from, to, value })
    from = to
  }
  return Object.fromEntries(Object.entries(spans).map(([key, found]) => [key, joined(found)]))
}
