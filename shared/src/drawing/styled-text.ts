import { advanceOf, faceOf, type Face } from './clusters.ts'
import type { Weight } from './drawing.ts'
import type { Advance } from './line-breaking.ts'
import { plainText } from './plain-text.ts'

/** How letters are set besides their size, and where they lead. */
export interface TextStyle {
  readonly bold?: true
  readonly italic?: true
  readonly strike?: true
  /** An address with its scheme. */
  readonly link?: string
}

export type ListKind = 'bullet' | 'ordered'

/** A stretch of a text with a style of its own, or of whole lines that are items of a list; places are UTF-16 units. */
export interface Format extends TextStyle {
  readonly from: number
  readonly to: number
  readonly list?: ListKind
}

/** A text as it can be drawn, and the formats where they lie in that: in order, each letter in one of them. */
export interface StyledText {
  readonly text: string
  readonly stretches: readonly Format[]
}

/** What can be drawn of a text may have fewer letters than the text, so formats are moved to where theirs are. */
export function styledText(text: string, formats: readonly Format[]): StyledText {
  let drawn = ''
  const stretches = stretchesOf({ from: 0, to: text.length }, formats).map((stretch): Format => {
    const from = drawn.length
    drawn += plainText(text.slice(stretch.from, stretch.to))
    return { ...stretch, from, to: drawn.length }
  })
  return { text: drawn, stretches }
}

/** A part of a text cut wherever a format begins or ends, each stretch with all that holds in it. */
export function stretchesOf(
  { from, to }: { readonly from: number; readonly to: number },
  formats: readonly Format[],
): Format[] {
  const ends = formats.flatMap((format) => [format.from, format.to]).filter((at) => at > from && at < to)
  const cuts = [...new Set([from, ...ends, to])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((end, index): Format => {
    const start = cuts[index] ?? from
    const covering = formats.filter((format) => format.from <= start && format.to >= end)
    return { ...Object.assign({}, ...covering), from: start, to: end } as Format
  })
}

/** The letters `start..start + letters.length` of the text, in parts of one style each. */
export function styledParts(
  { stretches }: StyledText,
  letters: string,
  start: number,
): { text: string; style: TextStyle }[] {
  const end = start + letters.length
  const parts = stretches
    .filter(({ from, to }) => from < end && to > start)
    .map(({ from, to, ...style }) => ({ text: letters.slice(Math.max(0, from - start), to - start), style }))
  // What isn't in the text, a hyphen or an ellipsis, is set as the letter before it.
  const rest = letters.slice(parts.reduce((sum, { text }) => sum + text.length, 0))
  const last = parts.pop() ?? { text: '', style: styleAt(stretches, start) }
  return [...parts, { ...last, text: last.text + rest }]
}

function styleAt(stretches: readonly Format[], at: number): TextStyle {
  const { from: _from, to: _to, ...style } = stretches.findLast(({ from }) => from < at) ?? { from: 0, to: 0 }
  return style
}

/** The face of letters in a text of that weight. */
export function faceIn({ bold, italic }: TextStyle, weight: Weight): Face {
  return faceOf(bold ? 700 : weight, italic)
}

/** The widths of the letters of a paragraph that begins at `offset`. */
export function advanceIn(styled: StyledText, offset: number, weight: Weight): Advance {
  return (letters, at) => {
    const [start, end] = [offset + at, offset + at + letters.length]
    // Nearly every word is all in one style.
    const whole = styled.stretches.find(({ from, to }) => from <= start && end <= to)
    if (whole) return advanceOf(letters, faceIn(whole, weight))
    return styledParts(styled, letters, start).reduce(
      (sum, { text, style }) => sum + advanceOf(text, faceIn(style, weight)),
      0,
    )
  }
}
