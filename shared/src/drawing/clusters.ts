import type { Weight } from './drawing.ts'
import { advances } from './font-metrics.ts'

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

function tableOf(packed: string): Uint16Array {
  const table = new Uint16Array(tableLength).fill(unknown)
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

const tables: Readonly<Record<Weight, Uint16Array>> = {
  400: tableOf(advances[400]),
  700: tableOf(advances[700]),
}

/** How wide plain text of our font is, in 1/1000 em; undefined as soon as any of it has to be looked at closer. */
export function plainAdvance(text: string, weight: Weight): number | undefined {
  const table = tables[weight]
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const advance = table[text.charCodeAt(index)] ?? unknown
    if (advance === unknown) return undefined
    sum += advance
  }
  return sum
}

/** The text, character by character as a reader sees them. */
export function clustersOf(text: string, weight: Weight): Cluster[] {
  if (plainAdvance(text, weight) !== undefined) {
    return Array.from(text, (letter) => clusterOf(letter, weight))
  }
  return Array.from(graphemes.segment(text), ({ segment }) => clusterOf(segment, weight))
}

function clusterOf(text: string, weight: Weight): Cluster {
  const plain = plainAdvance(text, weight)
  if (plain !== undefined) return { text, kind: 'letters', advance: plain }
  if (emoji.test(text)) return { text, kind: 'emoji', advance: emojiAdvance }
  const [first = ''] = text
  const base = plainAdvance(first, weight)
  if (base !== undefined) return { text, kind: 'letters', advance: base }
  if (invisible.test(text)) return { text, kind: 'foreign', advance: 0 }
  return { text, kind: 'foreign', advance: wide.test(text) ? wideAdvance : otherAdvance }
}

/** The width of any text, in 1/1000 em. */
export function advanceOf(text: string, weight: Weight): number {
  return plainAdvance(text, weight) ?? clustersOf(text, weight).reduce((sum, { advance }) => sum + advance, 0)
}
