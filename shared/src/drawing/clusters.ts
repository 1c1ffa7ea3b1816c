import type { Weight } from './drawing.ts'
import { advances, italicAdvances } from './font-metrics.ts'

/** One of the four faces of our font, by its weight and whether it is italic. */
export type Face = Weight | `${Weight}i`

export function faceOf(weight: Weight, italic: boolean | undefined): Face {
  return italic ? `${weight}i` : weight
}

/** Letters of our font, letters of whatever font the device has, or one emoji. */
export type ClusterKind = 'letters' | 'foreign' | 'emoji'

/** What a reader sees as one character, and how wide it is in 1/1000 em. */
export interface Cluster {
  readonly text: string
  readonly kind: ClusterKind
  readonly advance: number
}

/** Fonts we don't have can't be measured, and every device must break lines alike: these widths are decided, not known. */
const emojiAdvance = 1250
const wideAdvance = 1000
const otherAdvance = 600

const tableLength = 0x2300
const unknown = 0xffff
const mark = /^\p{M}$/u
const invisible = /^[\p{M}\p{Cf}]/u
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u
const emoji = /^(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[0-9#*]\uFE0F?\u20E3)/u
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

function tableOf(packed: string, table = new Uint16Array(tableLength).fill(unknown)): Uint16Array {
  for (const stretch of packed.split(';')) {
    const [first = '', ...widths] = stretch.split(' ')
    const start = parseInt(first, 16)
    widths.forEach((width, index) => {
      // Marks sit on the letter before them, so they never stand alone in the table.
      if (!mark.test(String.fromCodePoint(start + index))) table[start + index] = Number(width)
    })
  }
  return table
}

const upright = { 400: tableOf(advances[400]), 700: tableOf(advances[700]) }

const tables: Readonly<Record<Face, Uint16Array>> = {
  ...upright,
  '400i': tableOf(italicAdvances[400], upright[400].slice()),
  '700i': tableOf(italicAdvances[700], upright[700].slice()),
}

/** How wide plain text of our font is, in 1/1000 em; undefined as soon as any of it has to be looked at closer. */
export function plainAdvance(text: string, face: Face): number | undefined {
  const table = tables[face]
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const advance = table[text.charCodeAt(index)] ?? unknown
    if (advance === unknown) return undefined
    sum += advance
  }
  return sum
}

/** The text, character by character as a reader sees them. */
export function clustersOf(text: string, face: Face): Cluster[] {
  if (plainAdvance(text, face) !== undefined) {
    return Array.from(text, (letter) => clusterOf(letter, face))
  }
  return Array.from(graphemes.segment(text), ({ segment }) => clusterOf(segment, face))
}

function clusterOf(text: string, face: Face): Cluster {
  const plain = plainAdvance(text, face)
  if (plain !== undefined) return { text, kind: 'letters', advance: plain }
  if (emoji.test(text)) return { text, kind: 'emoji', advance: emojiAdvance }
  const [first = ''] = text
  const base = plainAdvance(first, face)
  if (base !== undefined) return { text, kind: 'letters', advance: base }
  if (invisible.test(text)) return { text, kind: 'foreign', advance: 0 }
  return { text, kind: 'foreign', advance: wide.test(text) ? wideAdvance : otherAdvance }
}

/** The width of any text, in 1/1000 em. */
export function advanceOf(text: string, face: Face): number {
  return plainAdvance(text, face) ?? clustersOf(text, face).reduce((sum, { advance }) => sum + advance, 0)
}
