import type * as Y from 'yjs'
import type { TextFormat } from '../../shapes/shape.ts'
import { hasMarks } from '../yjs-insides.ts'
import { isFormatValue } from './format-kinds.ts'
import type { Piece } from './marks.ts'
import { joined, type Span } from './spans.ts'
import { breaksIn, linesAt, type Formats } from './text-formats.ts'

/**
 * Undefined when all of it is plain. Marks that say nothing sound read as absent. Asked of every formatted text whenever
 * its shape is read, so it makes no more than it gives.
 */
export function formatsIn(text: Y.Text): Formats | undefined {
  if (!hasMarks(text)) return undefined
  const letters: TextFormat[] = []
  const listed: Span<'bullet' | 'ordered'>[] = []
  let from = 0
  for (const { insert, attributes } of text.toDelta() as readonly Piece[]) {
    const to = from + (typeof insert === 'string' ? insert.length : 0)
    if (attributes) {
      addLetters(letters, from, to, attributes)
      const { list } = attributes
      if (isFormatValue('list', list)) listed.push({ from, to, value: list })
    }
    from = to
  }
  if (listed.length > 0) return withLists(text.toJSON(), letters, listed)
  return letters.length > 0 ? letters : undefined
}

function addLetters(
  letters: TextFormat[],
  from: number,
  to: number,
  attributes: Piece['attributes'] = {},
): void {
  const { bold, italic, strike, link } = attributes
  const format: TextFormat = {
    from,
    to,
    ...(isFormatValue('bold', bold) && { bold }),
    ...(isFormatValue('italic', italic) && { italic }),
    ...(isFormatValue('strike', strike) && { strike }),
    ...(isFormatValue('link', link) && { link }),
  }
  if (isPlain(format)) return
  const last = letters.at(-1)
  if (last?.to === from && isSetLike(last, format)) letters[letters.length - 1] = { ...last, to }
  else letters.push(format)
}

function isPlain({ bold, italic, strike, link }: TextFormat): boolean {
  return !bold && !italic && !strike && link === undefined
}

/** The same but for where it is. */
function isSetLike(a: TextFormat, b: TextFormat): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.link === b.link &&
    a.list === b.list
  )
}

export function sameFormats(a: Formats, b: Formats): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return other !== undefined && one.from === other.from && one.to === other.to && isSetLike(one, other)
    })
  )
}

/** A list is marked on the breaks of its lines, and told of all of them. */
function withLists(
  words: string,
  letters: Formats,
  listed: readonly Span<'bullet' | 'ordered'>[],
): Formats | undefined {
  const lines = listed.flatMap((span) =>
    breaksIn(words, span).map((at) => ({ ...linesAt(words, { from: at, to: at + 1 }), value: span.value })),
  )
  const lists = joined(lines).map(({ from, to, value }): TextFormat => ({ from, to, list: value }))
  const all = [...lists, ...letters].toSorted((a, b) => a.from - b.from)
  return all.length > 0 ? all : undefined
}
