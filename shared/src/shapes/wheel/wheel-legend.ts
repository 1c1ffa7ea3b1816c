import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { measure } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'
import { disagreementSign } from '../spread.ts'
import { dotOf, ghostOf, haloed } from './wheel-bars.ts'
import type { WheelLayout } from './wheel-layout.ts'
import type { WheelProps, WheelResults } from './wheel-props.ts'
import { radarStyles } from './wheel-radar.ts'

const words = {
  da: {
    now: 'median',
    importance: 'median',
    whisker: 'midterste halvdel af svarene',
    dots: 'hvor mange gav hvert tal',
    before: 'median sidste gang',
    disagreement: 'uenighed',
  },
  en: {
    now: 'median',
    importance: 'median',
    whisker: 'middle half of the answers',
    dots: 'how many gave each number',
    before: 'median last time',
    disagreement: 'disagreement',
  },
} as const satisfies Record<Locale, object>

interface Entry {
  readonly isQuestion?: boolean
  readonly words: string
  readonly sign: (box: Box) => Drawing[]
}

/** Shares of the radius: a question may need two lines, a name one. */
const lines = { question: 0.078, name: 0.048 }
const letters = { max: 0.027, min: 0.017 }
const swatch = { w: 0.055, h: 0.034, space: 0.014 }

/** What the signs mean, in the two lower corners that the wheel leaves free, in which lines are longer further down. */
export function drawLegend(
  { radius }: WheelLayout,
  size: { readonly w: number; readonly h: number },
  props: WheelProps,
  look: Look,
): Drawing[] {
  if (!props.results) return []
  const corner = { left: size.w / 2 - radius, right: size.w / 2 + radius, bottom: size.h / 2 + radius }
  return entriesOf(props.results, props.chart === 'radar', radius / 1000, look).flatMap((entries, side) => {
    let up = 0
    return entries.flatMap((entry) => {
      const h = (entry.isQuestion ? lines.question : lines.name) * radius
      up += h
      const most = radius - Math.sqrt(up * (2 * radius - up)) - 0.02 * radius
      const indent = (swatch.w + swatch.space) * radius
      const w = Math.min(most, indent + measure(entry.words, letters.max * radius, 400) * 1.01)
      const x = side === 0 ? corner.left : corner.right - w
      return drawEntry(entry, { x, y: corner.bottom - up, w, h }, radius, look)
    })
  })
}

function drawEntry({ words, sign }: Entry, { x, y, w, h }: Box, radius: number, look: Look): Drawing[] {
  const indent = (swatch.w + swatch.space) * radius
  const size = { max: letters.max * radius, min: letters.min * radius }
  const box = { x: x + indent, y, w: Math.max(0, w - indent), h }
  const height = swatch.h * radius
  return [
    ...sign({ x, y: y + (h - height) / 2, w: swatch.w * radius, h: height }),
    setWords(words, { box, size, weight: 400, align: 'left', valign: 'middle' }, look.ink),
  ]
}

function entriesOf(
  { scales, themes }: WheelResults,
  isRadar: boolean,
  unit: number,
  look: Look,
): [left: Entry[], right: Entry[]] {
  const said = words[look.locale]
  const asked = themes.filter((theme) => theme !== null)
  const radar = radarStyles(unit, look)
  const lineIn = (style: typeof radar.now | typeof radar.importance | typeof radar.before) => (box: Box) =>
    [{ kind: 'path', d: across(box), style }] as Drawing[]
  const when = (isShown: boolean, entry: Entry): Entry[] => (isShown ? [entry] : [])
  const now: Entry = {
    isQuestion: true,
    words: named(scales[0], said.now),
    sign: isRadar
      ? lineIn(radar.now)
      : (box) => [{ kind: 'rect', box, radius: 2, style: { fill: look.muted } }],
  }
  const importance: Entry = {
    isQuestion: true,
    words: named(scales[1], said.importance),
    sign: isRadar ? lineIn(radar.importance) : (box) => haloed(across(box), unit * 11, look),
  }
  const before: Entry = {
    words: said.before,
    sign: isRadar ? lineIn(radar.before) : (box) => ghostOf(across(box), unit, look),
  }
  return [
    [
      now,
      ...when(!isRadar, { words: said.whisker, sign: (box) => haloed(beam(box), unit * 5, look) }),
      ...when(!isRadar && asked.some(({ now }) => now.counts !== undefined), {
        words: said.dots,
        sign: ({ x, y, w, h }) => [
          dotOf(x + w * 0.3, y + h / 2, h * 0.24, look),
          dotOf(x + w * 0.75, y + h / 2, h * 0.4, look),
        ],
      }),
    ],
    [
      ...when(
        asked.some(({ importance }) => importance !== undefined),
        importance,
      ),
      ...when(
        asked.some(({ now }) => typeof now.before === 'number'),
        before,
      ),
      ...when(
        asked.some(({ now }) => now.disagreement),
        {
          words: said.disagreement,
          sign: ({ x, y, w, h }) => disagreementSign({ x: x + (w - h) / 2, y, w: h }, look),
        },
      ),
    ],
  ]
}

/** «Hvor vigtigt er det for os? (median)» */
function named(title: string | undefined, kind: string): string {
  return title ? `${title} (${kind})` : kind
}

function across({ x, y, w, h }: Box): string {
  return `M${x} ${y + h / 2}H${x + w}`
}

function beam({ x, y, w, h }: Box): string {
  return `M${x} ${y + h / 2}H${x + w}M${x} ${y + h * 0.2}V${y + h * 0.8}M${x + w} ${y + h * 0.2}V${y + h * 0.8}`
}
