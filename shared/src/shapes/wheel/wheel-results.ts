import { decimal } from '../../drawing/decimal.ts'
import type { Color, Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { measure } from '../../drawing/text-layout.ts'
import { disagreementSign } from '../spread.ts'
import { areaColors } from './area-colors.ts'
import { gridOf, numbersOf } from './chart-scale.ts'
import { sectorPath } from './sector.ts'
import { drawBar } from './wheel-bars.ts'
import type { ThemeSector, WheelLayout } from './wheel-layout.ts'
import type { ThemeResult, WheelProps } from './wheel-props.ts'
import { drawRadar } from './wheel-radar.ts'

interface Charted {
  readonly theme: ThemeSector
  readonly color: Color
  readonly result: ThemeResult | null
}

/** What a round on the themes came to, in the ring that the layout has kept free for it. */
export function drawResults(wheel: WheelLayout, props: WheelProps, look: Look): Drawing[] {
  if (!props.results) return []
  const themes = chartedThemes(wheel, props.results.themes, look)
  const [first] = themes
  return [
    ...themes.flatMap((theme) => drawTheme(theme, wheel, props.chart === 'radar', look)),
    ...(props.chart === 'radar' ? drawRadar(pointsOf(themes), wheel.radius / 1000, look) : []),
    ...(first ? numbersOf(first.theme.chart, look) : []),
  ]
}

/** In the order of the results: those of the source, then those that the group names. */
function chartedThemes(
  { areas, unnamed }: WheelLayout,
  results: readonly (ThemeResult | null)[],
  look: Look,
): readonly Charted[] {
  const themes = [
    ...areas.flatMap(({ kind, themes }) => themes.map((theme) => ({ theme, color: areaColors[kind].color }))),
    ...(unnamed?.themes ?? []).map((theme) => ({ theme, color: look.muted })),
  ]
  return themes.map((one, index) => ({ ...one, result: results[index] ?? null }))
}

function drawTheme(
  { theme, color, result }: Charted,
  wheel: WheelLayout,
  isRadar: boolean,
  look: Look,
): Drawing[] {
  const { chart } = theme
  return [
    { kind: 'path', d: sectorPath(chart, wheel.gap), style: { fill: look.surface } },
    ...(result && !isRadar
      ? drawBar(result, chart, wheel.gap, color, look)
      : gridOf(chart, isRadar ? 0 : wheel.gap, look)),
    ...(result ? drawCount(theme, result, look) : []),
  ]
}

/** «3,5 · n 14», and the sign where they disagree. */
function drawCount({ count }: ThemeSector, { now }: ThemeResult, look: Look): Drawing[] {
  const size = count.h * 0.74
  const median = now.median === null ? '–' : decimal(now.median, look.locale)
  const rest = ` · n ${now.n}`
  const [first, second] = [measure(median, size, 700), measure(rest, size, 400)]
  const sign = now.disagreement ? size * 1.35 : 0
  const x = count.x + (count.w - first - second - sign) / 2
  const write = (text: string, from: number, weight: 400 | 700) =>
    setWords(
      text,
      {
        box: { ...count, x: from, w: count.w * 2 },
        size: { max: size, min: size },
        weight,
        align: 'left',
        valign: 'middle',
      },
      look.ink,
    )
  return [
    write(median, x, 700),
    write(rest, x + first, 400),
    ...(now.disagreement
      ? disagreementSign(
          { x: x + first + second + size * 0.4, y: count.y + (count.h - size) / 2, w: size },
          look,
        )
      : []),
  ]
}

function pointsOf(themes: readonly Charted[]) {
  return themes.flatMap(({ theme, result }) => (result ? [{ sector: theme.chart, result }] : []))
}
