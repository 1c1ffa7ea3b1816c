import { decimal } from '../drawing/decimal.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { setWords } from '../drawing/set-words.ts'
import { measure } from '../drawing/text-layout.ts'
import type { Box } from '../geometry/box.ts'
import { disagreementSign, disagreementWord, type Spread } from './spread.ts'

/** Where a value stands on the line of `scaleMarks` in the same box. */
function placeOf(value: number, { x, w }: Box, diameter: number): number {
  return x + diameter / 2 + ((w - diameter) * (value - 1)) / 4
}

/** Below the marks: the middle half as a band. */
export function spreadBand({ q1, q3 }: Spread, box: Box, diameter: number, look: Look): Drawing[] {
  if (q1 === null || q3 === null) return []
  const [from, to] = [placeOf(q1, box, diameter), placeOf(q3, box, diameter)]
  const h = diameter * 1.24
  const band = { x: from - h / 2, y: box.y + (box.h - h) / 2, w: to - from + h, h }
  return [
    { kind: 'rect', box: band, radius: h / 2, style: { fill: look.accent, opacity: 0.22 } },
    {
      kind: 'rect',
      box: band,
      radius: h / 2,
      style: { stroke: look.accent, width: diameter * 0.035, opacity: 0.6 },
    },
  ]
}

/** On the marks: the median with its number, and as a dashed ring where it was the time before. */
export function medianMark({ median, before }: Spread, box: Box, diameter: number, look: Look): Drawing[] {
  if (median === null) return []
  const at = (value: number, side: number): Box => ({
    x: placeOf(value, box, diameter) - side / 2,
    y: box.y + (box.h - side) / 2,
    w: side,
    h: side,
  })
  const size = { max: diameter * 0.46, min: diameter * 0.46 }
  const disc = at(median, diameter * 1.06)
  const dash = diameter * 0.1
  return [
    { kind: 'ellipse', box: disc, style: { fill: look.accent } },
    setWords(
      Number.isInteger(median) ? String(median) : decimal(median, look.locale),
      { box: disc, size, weight: 700, align: 'center', valign: 'middle' },
      look.surface,
    ),
    ...(typeof before === 'number'
      ? ([
          {
            kind: 'ellipse',
            box: at(before, diameter * 1.16),
            style: { stroke: look.ink, width: diameter * 0.055, dash: [dash, dash] },
          },
        ] as const)
      : []),
  ]
}

/** «n 14», and whether they disagree. */
export function answerLine(
  { n, disagreement }: Spread,
  box: Box,
  align: 'left' | 'center',
  look: Look,
): Drawing[] {
  const size = box.h * 0.84
  const [count, word] = [`n ${n}`, disagreementWord(look.locale)]
  const [first, sign, gap] = [measure(count, size, 400), size, size * 0.4]
  const width = first + (disagreement ? sign + measure(word, size, 700) + 2 * gap : 0)
  const x = box.x + (align === 'left' ? 0 : Math.max(0, (box.w - width) / 2))
  const write = (text: string, from: number, weight: 400 | 700) =>
    setWords(
      text,
      {
        box: { ...box, x: from, w: box.w + width },
        size: { max: size, min: size },
        weight,
        align: 'left',
        valign: 'middle',
      },
      weight === 400 ? look.muted : look.ink,
    )
  if (!disagreement) return [write(count, x, 400)]
  const mark = { x: x + first + gap, y: box.y + (box.h - sign) / 2, w: sign }
  return [write(count, x, 400), ...disagreementSign(mark, look), write(word, mark.x + sign + gap * 0.6, 700)]
}
