import type { Weight } from './drawing.ts'
import { advanceOf, clustersOf } from './clusters.ts'

/** A stretch that is kept together on a line, as `text[start..end]`; widths in 1/1000 em. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly width: number
  /** The spaces before it, which vanish where a line breaks. */
  readonly gap: number
}

export interface Paragraph {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** One line as it was broken: its width without trailing spaces, in 1/1000 em. */
export interface BrokenLine {
  readonly text: string
  readonly width: number
}

const word = /( *)([^ ]+)/g
const joined = String.raw`(?<=[\p{L}\p{N})][-/–—])(?=\p{L})`
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const emoji = String.raw`\p{Extended_Pictographic}`
/** After a hyphen, slash or dash that joins two words, between characters of scripts without spaces, between emoji. */
const opportunity = new RegExp(
  `${joined}|(?<=${wide})(?=${wide})|(?<=[${emoji}\\p{Emoji_Modifier}\\uFE0F])(?=${emoji})`,
  'u',
)
/** Nearly every word; looking for an opportunity costs more than all the rest. */
const ordinary = /^[!-,.0-\u02ff\u2018-\u2026]*$/
/** Widths are sums of whole thousandths, so anything under one of them is noise of the division. */
const tolerance = 0.5

/** The paragraphs of a text, measured once for all sizes. */
export function paragraphsOf(text: string, weight: Weight): Paragraph[] {
  return text.split('\n').map((line) => ({ text: line, pieces: piecesOf(line, weight) }))
}

function piecesOf(text: string, weight: Weight): Piece[] {
  const space = advanceOf(' ', weight)
  const pieces: Piece[] = []
  for (const { 1: spaces = '', 2: letters = '', index } of text.matchAll(word)) {
    let gap = spaces.length * space
    let start = index + spaces.length
    for (const part of divided(letters)) {
      pieces.push({ start, end: start + part.length, width: advanceOf(part, weight), gap })
      start += part.length
      gap = 0
    }
  }
  return pieces
}

function divided(letters: string): string[] {
  return ordinary.test(letters) ? [letters] : letters.split(opportunity)
}

/** How wide a line must be for no word to be cut, in 1/1000 em. */
export function widestPiece(paragraphs: readonly Paragraph[]): number {
  return Math.max(0, ...paragraphs.flatMap(({ pieces }) => pieces.map(({ width }) => width)))
}

/** Fills each line as far as it goes; `limit` in 1/1000 em. `cuts` counts the places where a word was cut. */
export function breakLines(
  { text, pieces }: Paragraph,
  limit: number,
  weight: Weight,
): { lines: BrokenLine[]; cuts: number } {
  const lines: BrokenLine[] = []
  let cuts = 0
  let line: { start: number; end: number; width: number } | undefined
  const close = () => {
    if (line) lines.push({ text: text.slice(line.start, line.end), width: line.width })
  }
  for (const { start, end, width, gap } of pieces) {
    if (!line && gap + width <= limit + tolerance) {
      line = { start: 0, end, width: gap + width }
    } else if (line && line.width + gap + width <= limit + tolerance) {
      line = { start: line.start, end, width: line.width + gap + width }
    } else {
      close()
      line = { start, end, width }
    }
    for (const rest of line.width > limit + tolerance ? cut(text, line, limit, weight) : []) {
      cuts += rest.start > line.start ? 1 : 0
      if (rest.start > line.start) close()
      line = rest
    }
  }
  close()
  return { lines: lines.length === 0 ? [{ text: '', width: 0 }] : lines, cuts }
}

/** A word that is too long for any line, in stretches that are not. */
function cut(
  text: string,
  { start, end }: { start: number; end: number },
  limit: number,
  weight: Weight,
): { start: number; end: number; width: number }[] {
  const parts: { start: number; end: number; width: number }[] = []
  let part = { start, end: start, width: 0 }
  for (const { text: letter, advance } of clustersOf(text.slice(start, end), weight)) {
    if (part.end > part.start && part.width + advance > limit + tolerance) {
      parts.push(part)
      part = { start: part.end, end: part.end, width: 0 }
    }
    part.end += letter.length
    part.width += advance
  }
  return [...parts, part]
}
