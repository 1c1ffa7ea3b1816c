import { Type, type Static } from 'typebox'
import { decimal } from '../drawing/decimal.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Locale, Look } from '../drawing/look.ts'
import type { Box } from '../geometry/box.ts'

/** Somewhere on a scale; null when nobody has given a rating. */
export const OnScale = Type.Union([Type.Number({ minimum: 1, maximum: 5 }), Type.Null()])

/** What a scale from 1 to 5 came to, as shapes show it. Only the house writes it. */
export const Spread = Type.Object(
  {
    n: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    median: OnScale,
    q1: OnScale,
    q3: OnScale,
    disagreement: Type.Boolean(),
    /** How many gave 1 to 5; left out below five answers, where it would tell who. */
    counts: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 1_000_000 }), { maxItems: 5 })),
    /** The median of the run before this one. */
    before: Type.Optional(OnScale),
  },
  { additionalProperties: false },
)
export type Spread = Static<typeof Spread>

const words = {
  da: {
    median: 'median',
    before: 'før',
    middle: 'midterste halvdel',
    to: 'til',
    disagreement: 'uenighed',
    none: 'ingen svar',
  },
  en: {
    median: 'median',
    before: 'before',
    middle: 'middle half',
    to: 'to',
    disagreement: 'disagreement',
    none: 'no answers',
  },
} as const satisfies Record<Locale, object>

/** «median 3,5 (før 3,0), midterste halvdel 2,0 til 4,0, n 14, uenighed» */
export function spreadWords({ n, median, q1, q3, disagreement, before }: Spread, locale: Locale): string {
  const said = words[locale]
  const number = (value: number) => decimal(value, locale)
  if (median === null) return said.none
  const earlier = typeof before === 'number' ? ` (${said.before} ${number(before)})` : ''
  const middle = q1 === null || q3 === null ? [] : [`${said.middle} ${number(q1)} ${said.to} ${number(q3)}`]
  const parts = [`${said.median} ${number(median)}${earlier}`, ...middle, `n ${n}`]
  return [...parts, ...(disagreement ? [said.disagreement] : [])].join(', ')
}

export function disagreementWord(locale: Locale): string {
  return words[locale].disagreement
}

/** Two arrows that point away from each other, in a square. The same sign wherever a group disagrees. */
export function disagreementSign({ x, y, w }: Pick<Box, 'x' | 'y' | 'w'>, look: Look): Drawing[] {
  const u = w / 10
  const [left, right, top, bottom] = [x + 1.4 * u, x + 8.6 * u, y + 2.6 * u, y + 7.4 * u].map(round)
  const [from, to, middle] = [x + 4.2 * u, x + 5.8 * u, y + 5 * u].map(round)
  const d = `M${from} ${top}L${left} ${middle}L${from} ${bottom}ZM${to} ${top}L${right} ${middle}L${to} ${bottom}Z`
  return [
    { kind: 'rect', box: { x, y, w, h: w }, radius: 2 * u, style: { fill: look.ink } },
    { kind: 'path', d, style: { fill: look.surface } },
  ]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
