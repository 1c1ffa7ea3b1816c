import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { measure } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'
import type { Score } from './score.ts'
import { amountWords, rankWords } from './score-words.ts'

/** Where a badge goes, in the shape's own coordinates: it grows to the left from there. */
export interface ScoreSpot {
  readonly right: number
  readonly middle: number
  readonly height: number
}

/** So many dots are seen at a glance; more are told as a number. */
const countable = 5
/** Shares of the badge's height. */
const letters = 0.62
const dot = 0.34
const space = 0.14
const padding = 0.4

/** At the upper right corner, no further down than words begin; a wide shape is looked at from further off. */
export function cornerSpot({ w, h }: { readonly w: number; readonly h: number }): ScoreSpot {
  const height = Math.min(Math.max(24, w / 40), Math.max(12, h * 0.4))
  const inside = Math.min(height / 2, 12, w / 8, h / 8)
  return { right: w + height * 0.25, middle: inside - height / 2, height }
}

/** On top of the upper edge, for shapes whose words begin right at it. */
export function spotAbove({ w }: { readonly w: number }): ScoreSpot {
  const height = Math.max(24, w / 40)
  return { right: w, middle: -height * 0.6, height }
}

/** Where the badge is, whichever the language. */
export function badgeBox(score: Score, { right, middle, height }: ScoreSpot, locale?: Locale): Box {
  const widths = (locale ? [locale] : (['da', 'en'] as const)).map((one) => widthOf(score, height, one))
  const w = Math.max(...widths)
  return { x: right - w, y: middle - height / 2, w, h: height }
}

function widthOf(score: Score, height: number, locale: Locale): number {
  return (
    height * (2 * padding + 2 * space) + amountWidth(score, height, locale) + rankWidth(score, height, locale)
  )
}

function rankWidth(score: Score, height: number, locale: Locale): number {
  return measure(rankWords(score, locale), height * letters, 700)
}

function amountWidth(score: Score, height: number, locale: Locale): number {
  const amount = amountOf(score, locale)
  const dots = amount.dots * height * dot + Math.max(0, amount.dots - 1) * height * space
  return (
    dots +
    (amount.words === '' ? 0 : measure(amount.words, height * letters, 400) + amount.dots * height * space)
  )
}

function amountOf(score: Score, locale: Locale): { words: string; dots: number } {
  if (score.unit === 'points') return { words: amountWords(score, locale), dots: 0 }
  return score.dots <= countable ? { words: '', dots: score.dots } : { words: String(score.dots), dots: 1 }
}

/** How much a shape got, as dots or a number, and its rank. */
export function scoreBadge(score: Score, spot: ScoreSpot, look: Look): Drawing[] {
  const { locale } = look
  const box = badgeBox(score, spot, locale)
  const { words, dots } = amountOf(score, locale)
  const size = box.h * letters
  const write = (text: string, x: number, weight: 400 | 700) =>
    setWords(
      text,
      // Lower than its middle by a hair: figures have nothing below the line.
      {
        box: { ...box, x, w: box.w },
        size: { max: size, min: size },
        weight,
        align: 'left',
        valign: 'middle',
      },
      look.surface,
    )
  const start = box.x + box.h * padding
  const firstDot = start + (words === '' ? 0 : measure(words, size, 400) + box.h * space)
  const end = start + amountWidth(score, box.h, locale) + 2 * space * box.h
  const edge = { fill: look.accent, stroke: look.surface, width: box.h * 0.06 }
  return [
    { kind: 'rect', box, radius: box.h / 2, style: edge },
    ...(words === '' ? [] : [write(words, start, 400)]),
    ...Array.from({ length: dots }, (_, index) => dotAt(firstDot + index * box.h * (dot + space), box, look)),
    write(rankWords(score, locale), end, 700),
  ]
}

function dotAt(x: number, { y, h }: Box, look: Look): Drawing {
  const side = h * dot
  return {
    kind: 'ellipse',
    box: { x, y: y + (h - side) / 2, w: side, h: side },
    style: { fill: look.surface },
  }
}
