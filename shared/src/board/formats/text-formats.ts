import type { TextFormat } from '../../shapes/shape.ts'
import { isFormatValue, mostFormats, type FormatPatch, type FormatValues } from './format-kinds.ts'
import { cutOut, joined, laid, merged, type Span, type Spans } from './spans.ts'

export type Formats = readonly TextFormat[]

/** The formats of one text, kind by kind; lists over whole lines. */
export type ByKind = { readonly [Kind in keyof FormatValues]: Spans<FormatValues[Kind]> }

/** As shapes tell them: in order, a list before what stands in it. */
export function formatsFrom({ list, ...inline }: ByKind): Formats {
  const letters = merged(inline).map(({ from, to, values }): TextFormat => ({ from, to, ...values }))
  const lines = list.map(({ from, to, value }): TextFormat => ({ from, to, list: value }))
  return lines.length === 0 ? letters : [...lines, ...letters].toSorted((a, b) => a.from - b.from)
}

export function byKind(formats: Formats): ByKind {
  return {
    bold: spansOf(formats, 'bold'),
    italic: spansOf(formats, 'italic'),
    strike: spansOf(formats, 'strike'),
    link: spansOf(formats, 'link'),
    list: spansOf(formats, 'list'),
  }
}

function spansOf<Kind extends keyof FormatValues>(formats: Formats, kind: Kind): Spans<FormatValues[Kind]> {
  return joined(
    formats.flatMap((format) => {
      const { from, to, [kind]: value } = format
      return isFormatValue(kind, value) ? [{ from, to, value }] : []
    }),
  )
}

/**
 * What of a value, from a file or a clipboard say, are formats of these words, just as a document would give them back.
 * Undefined when there are none.
 */
export function soundFormats(words: string, value: unknown): Formats | undefined {
  if (!Array.isArray(value)) return undefined
  const stretches = value.slice(0, mostFormats.stretches).filter((one) => isStretch(one, words.length))
  const kinds = byKind(stretches.map((one) => ({ ...one, ...withWholeLetters(words, one) })))
  const formats = formatsFrom({ ...kinds, list: onWholeLines(words, kinds.list) })
  return formats.length > 0 ? formats.slice(0, mostFormats.stretches) : undefined
}

/** From and up to, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

function isStretch(value: unknown, length: number): value is TextFormat {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false
  const { from, to } = value
  if (!Number.isInteger(from) || !Number.isInteger(to)) return false
  return 0 <= Number(from) && Number(from) < Number(to) && Number(to) <= length
}

/** The same formats of the same words after a change; a list takes in all lines that the stretch touches. */
export function formatted(words: string, formats: Formats, stretch: Stretch, patch: FormatPatch): Formats {
  const { bold, italic, strike, link, list } = byKind(formats)
  const letters = withWholeLetters(words, stretch)
  const lists = changed(list, linesAt(words, stretch), patch.list)
  return formatsFrom({
    bold: changed(bold, letters, patch.bold),
    italic: changed(italic, letters, patch.italic),
    strike: changed(strike, letters, patch.strike),
    link: changed(link, letters, patch.link),
    list: onWholeLines(words, lists),
  })
}

function changed<T>(spans: Spans<T>, { from, to }: Stretch, value: T | null | undefined): Spans<T> {
  if (value === undefined || from === to) return spans
  return value === null ? cutOut(spans, from, to) : laid(spans, { from, to, value })
}

/** All of the lines that a stretch touches, with the line breaks that end them. */
export function linesAt(words: string, { from, to }: Stretch): Stretch {
  const end = words.indexOf('\n', Math.max(from, to - 1))
  return { from: words.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? words.length : end + 1 }
}

/** Where line breaks are, one by one. */
export function breaksIn(words: string, { from, to }: Stretch): readonly number[] {
  const breaks: number[] = []
  for (let at = words.indexOf('\n', from); at >= 0 && at < to; at = words.indexOf('\n', at + 1))
    breaks.push(at)
  return breaks
}

/** Each list on all of the lines whose breaks it has; a line without a break is in none. */
export function onWholeLines<T>(words: string, lists: Spans<T>): Spans<T> {
  return joined(
    lists.flatMap((span) =>
      breaksIn(words, span).map((at): Span<T> => ({
        ...linesAt(words, { from: at, to: at + 1 }),
        value: span.value,
      })),
    ),
  )
}

/** No emoji is half bold: Yjs would tear it. */
function withWholeLetters(words: string, { from, to }: Stretch): Stretch {
  return { from: cutsPair(words, from) ? from - 1 : from, to: cutsPair(words, to) ? to + 1 : to }
}

function cutsPair(words: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(Math.max(0, at - 1), at + 1))
}
