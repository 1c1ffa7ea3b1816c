import { advanceOf, clustersOf, type Face } from './clusters.ts'
import { hyphen, syllablesOf } from './hyphenation.ts'

/** A stretch that is kept together on a line, as `text[start..end]`; widths in 1/1000 em. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly width: number
  /** The spaces before it, which vanish where a line breaks. */
  readonly gap: number
}

/** How wide letters are that stand, or would stand, at this place of a paragraph; in 1/1000 em. */
export type Advance = (letters: string, at: number) => number

export interface Paragraph {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly advance: Advance
}

/** One line as it was broken: its width without trailing spaces, in 1/1000 em. */
export interface BrokenLine {
  readonly text: string
  readonly width: number
  /** Where in its paragraph it begins. */
  readonly start: number
}

/** How much had to be done to words that are too long for a line: divided by the book, or cut anywhere. */
export interface BrokenWords {
  readonly hyphens: number
  readonly cuts: number
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly width: number
  /** What ends it: nothing, a hyphen that isn't in the text, or the line's own end in the middle of a word. */
  readonly ending?: 'hyphen' | 'cut'
}

const joined = String.raw`(?<=[\p{L}\p{N})][-/–—])(?=\p{L})`
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const emoji = String.raw`\p{Extended_Pictographic}`
/** After a hyphen, slash or dash that joins two words, between characters of scripts without spaces, between emoji. */
const opportunity = new RegExp(
  `${joined}|(?<=${wide})(?=${wide})|(?<=[${emoji}\\p{Emoji_Modifier}\\uFE0F])(?=${emoji})`,
  'u',
)
/** Nearly every word, and most texts; looking for an opportunity costs more than all the rest. */
const ordinary = /^[ -,.0-\u02ff\u2018-\u2026]*$/
/** Widths are sums of whole thousandths, so anything under one of them is noise of the division. */
const tolerance = 0.5

/** The paragraphs of a text that is all in one face, measured once for all sizes. */
export function paragraphsOf(text: string, face: Face): Paragraph[] {
  const advance = (letters: string) => advanceOf(letters, face)
  return text.split('\n').map((line) => paragraphOf(line, advance))
}

export function paragraphOf(text: string, advance: Advance): Paragraph {
  return { text, advance, pieces: piecesOf(text, advance) }
}

function piecesOf(text: string, advance: Advance): Piece[] {
  const pieces: Piece[] = []
  const isOrdinary = ordinary.test(text)
  for (let at = 0; at < text.length;) {
    let start = at
    while (text[start] === ' ') start++
    if (start === text.length) break
    let gap = start === at ? 0 : advance(text.slice(at, start), at)
    at = text.indexOf(' ', start)
    if (at < 0) at = text.length
    const word = text.slice(start, at)
    for (const part of isOrdinary ? [word] : divided(word)) {
      pieces.push({ start, end: start + part.length, width: advance(part, start), gap })
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

/**
 * How many lines there will be, and more where a word has to be divided: far sooner said than what stands on them.
 * `limit` in 1/1000 em.
 */
export function fewestLines({ pieces }: Paragraph, limit: number): number {
  let lines = 0
  let filled = 0
  for (const { gap, width } of pieces) {
    const together = filled + gap + width
    if (together <= limit + tolerance) filled = together
    else {
      filled = width
      if (lines > 0) lines++
    }
    lines ||= 1
  }
  return lines || 1
}

/** Fills each line as far as it goes; `limit` in 1/1000 em. */
export function breakLines(
  { text, pieces, advance }: Paragraph,
  limit: number,
): { lines: BrokenLine[] } & BrokenWords {
  const stretches: Stretch[] = []
  let line: Stretch | undefined
  for (const { start, end, width, gap } of pieces) {
    if (!line && gap + width <= limit + tolerance) {
      line = { start: 0, end, width: gap + width }
    } else if (line && line.width + gap + width <= limit + tolerance) {
      line = { start: line.start, end, width: line.width + gap + width }
    } else {
      if (line) stretches.push(line)
      line = { start, end, width }
    }
    if (line.width <= limit + tolerance) continue
    stretches.push(...divideWord(text, line, limit, advance))
    line = stretches.pop()
  }
  if (line) stretches.push(line)
  const count = (ending: Stretch['ending']) => stretches.filter((stretch) => stretch.ending === ending).length
  const lines = stretches.map((stretch) => lineOf(text, stretch))
  return {
    lines: lines.length === 0 ? [{ text: '', width: 0, start: 0 }] : lines,
    hyphens: count('hyphen'),
    cuts: count('cut'),
  }
}

function lineOf(text: string, { start, end, width, ending }: Stretch): BrokenLine {
  return { text: text.slice(start, end) + (ending === 'hyphen' ? hyphen : ''), width, start }
}

/** A word that is too long for any line, in stretches that are not: by its syllables if they fit, else anywhere. */
function divideWord(text: string, word: Stretch, limit: number, advance: Advance): Stretch[] {
  const letters = text.slice(word.start, word.end)
  const bySyllable = fill(word.start, syllablesOf(letters), limit, advance, 'hyphen')
  if (bySyllable.every(({ width }) => width <= limit + tolerance)) return bySyllable
  const clusters = clustersOf(letters, 400).map((cluster) => cluster.text)
  return fill(word.start, clusters, limit, advance, 'cut')
}

/** Puts parts of one word together as far as they go; each stretch but the last ends with `ending`. */
function fill(
  start: number,
  parts: readonly string[],
  limit: number,
  advance: Advance,
  ending: 'hyphen' | 'cut',
): Stretch[] {
  const tail = ending === 'hyphen' ? advance(hyphen, start) : 0
  const stretches: Stretch[] = []
  let part = { start, end: start, width: 0 }
  for (const [index, letters] of parts.entries()) {
    const width = advance(letters, part.end)
    const reserved = index === parts.length - 1 ? 0 : tail
    if (part.end > part.start && part.width + width + reserved > limit + tolerance) {
      stretches.push({ ...part, width: part.width + tail, ending })
      part = { start: part.end, end: part.end, width: 0 }
    }
    part = { start: part.start, end: part.end + letters.length, width: part.width + width }
  }
  return [...stretches, part]
}
