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
  readonly words: string
  readonly sign: (box: Box) => Drawing[]
}

/** Its height, and the space from the sign to the words, as shares of a line. */
const swatch = { w: 1.1, h: 0.72, space: 0.3 }

/** What the signs mean, in the two lower corners that the wheel leaves free, in which lines are longer further down. */
export function drawLegend(
  { radius }: WheelLayout,
  size: { readonly w: number; readonly h: number },
  props: WheelProps,
  look: Look,
): Drawing[] {
  if (!props.results) return []
  const sides = entriesOf(props.results, props.chart === 'radar', radius / 1000, look)
  const h = 0.05 * radius
  const indent = h * (swatch.w + swatch.space)
  const room = (index: number) => {
    const far = radius - (index + 1) * h
    return radius - Math.sqrt(radius * radius - far * far) - indent - 0.02 * radius
  }
  const fitting = sides.flatMap((entries) =>
    entries.map(({ words }, index) => room(index) / measure(words, 1, 400)),
  )
  const letters = Math.max(0.018 * radius, Math.min(0.03 * radius, ...fitting))
  const bottom = size.h / 2 + radius
  return sides.flatMap((entries, side) =>
    entries.flatMap((entry, index) => {
      const w = Math.min(room(index), measure(entry.words, letters, 400)) + indent
      const x = size.w / 2 + (side === 0 ? -radius : radius - w)
      return drawEntry(entry, { x, y: bottom - (index + 1) * h, w, h }, letters, look)
    }),
  )
}

function drawEntry({ words, sign }: Entry, { x, y, w, h }: Box, letters: number, look: Look): Drawing[] {
  const indent = h * (swatch.w + swatch.space)
  // A hair of slack, so that rounding breaks no line that just fits.
  const box = { x: x + indent, y, w: w - indent + letters * 0.1, h }
  const setting = {
    box,
    size: { max: letters, min: letters },
    weight: 400,
    align: 'left',
    valign: 'middle',
  } as const
  return [
    ...sign({ x, y: y + (h * (1 - swatch.h)) / 2, w: h * swatch.w, h: h * swatch.h }),
    setWords(words, setting, look.ink),
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
    words: named(scales[0], said.now),
    sign: isRadar
      ? lineIn(radar.now)
      : (box) => [{ kind: 'rect', box, radius: 2, style: { fill: look.muted } }],
  }
  const importance: Entry = {
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
