import type { Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { layOut, measure, type TextBox } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'
import { onCircle } from '../../geometry/point.ts'
import { areaColors, onAreaColor, tintOf } from './area-colors.ts'
import { patternOf } from './pattern.ts'
import { middleOf, pair, sectorPath, type Sector } from './sector.ts'
import type { PlacedArea, ThemeSector, WheelLayout } from './wheel-layout.ts'

/** How large the words are, as a share of the wheel's radius. */
const sizes = { theme: 0.047, smallest: 0.026, area: 0.056, chartedArea: 0.036, title: 0.07 }

/** How the names of themes are set, those of the source and those that the group will write. */
export function themeLabel({ label }: ThemeSector, largest: number, radius: number): TextBox {
  const size = { max: largest, min: Math.min(largest, sizes.smallest * radius) }
  return { box: label, size, weight: 700, align: 'center', valign: 'middle' }
}

/** `chart` stands on the themes and below the ring of areas, which no line of it may cross. */
export function drawWheel(
  wheel: WheelLayout,
  title: string,
  chart: readonly Drawing[],
  look: Look,
): Drawing[] {
  const size = themeSize(wheel)
  return [
    ...wheel.areas.flatMap((area) => [
      ...area.themes.flatMap((theme, index) => drawTheme(wheel, area, theme, tintOf(area.kind, index, look))),
      ...area.themes.map((theme) => setWords(theme.name, themeLabel(theme, size, wheel.radius), look.ink)),
    ]),
    ...chart,
    ...wheel.areas.flatMap((area) => drawArea(wheel, area)),
    ...drawUnnamed(wheel, look),
    ...drawHub(wheel, title, look),
  ]
}

/** The largest size at which every theme's name fits its sector, so that none seems to weigh more. */
export function themeSize({ areas, radius }: WheelLayout): number {
  const themes = areas.flatMap(({ themes }) => themes)
  const widest = themes.flatMap(({ name, label }) =>
    name.split(' ').map((word) => label.w / measure(word, 1, 700)),
  )
  let size = Math.min(sizes.theme * radius, ...widest)
  const isFitting = () =>
    themes.every(
      (theme) =>
        layOut(theme.name, { ...themeLabel(theme, size, radius), size: { max: size, min: size } }).fits,
    )
  while (size > sizes.smallest * radius && !isFitting()) size *= 0.96
  return size
}

function drawArea({ gap, radius, isCharted }: WheelLayout, { kind, name, sector }: PlacedArea): Drawing[] {
  const { color, pattern } = areaColors[kind]
  return [
    { kind: 'path', d: sectorPath(sector, gap), style: { fill: color } },
    ...patternOf(pattern, sector, gap),
    alongTheRing(sector, name, (isCharted ? sizes.chartedArea : sizes.area) * radius, color),
  ]
}

/** A name across the middle of a sector, turned with the ring but never upside down, on a plain ground. */
function alongTheRing(sector: Sector, name: string, size: number, ground: string): Drawing {
  const middle = middleOf(sector)
  const upright = Math.cos((middle * Math.PI) / 180) < 0 ? middle + 180 : middle
  const width = measure(name, size, 700) + size * 0.9
  const box: Box = { x: -width / 2, y: -size * 0.7, w: width, h: size * 1.4 }
  const setting = {
    box,
    size: { max: size, min: size / 2 },
    weight: 700,
    align: 'center',
    valign: 'middle',
  } as const
  return {
    kind: 'group',
    at: onCircle(sector.centre, (sector.inner + sector.outer) / 2, middle),
    rotation: upright,
    children: [
      { kind: 'rect', box, radius: size * 0.7, style: { fill: ground } },
      setWords(name, setting, onAreaColor),
    ],
  }
}

function drawTheme({ gap }: WheelLayout, { kind }: PlacedArea, theme: ThemeSector, fill: string): Drawing[] {
  return [
    { kind: 'path', d: sectorPath(theme.sector, gap), style: { fill } },
    { kind: 'path', d: sectorPath(theme.rim, gap), style: { fill: areaColors[kind].color } },
  ]
}

/** Empty places are dashed and without colour: the source says neither what they are called nor where they belong. */
function drawUnnamed({ unnamed, gap, radius }: WheelLayout, look: Look): Drawing[] {
  if (!unnamed) return []
  const style = { stroke: look.line, width: 0.004 * radius, dash: [0.02 * radius, 0.016 * radius] }
  const { centre, inner, outer } = unnamed.segment
  const between = unnamed.themes.slice(1).map(({ sector: { from } }) => {
    return `M${pair(onCircle(centre, inner, from))}L${pair(onCircle(centre, outer, from))}`
  })
  return [{ kind: 'path', d: sectorPath(unnamed.segment, gap * 2) + between.join(''), style }]
}

function drawHub({ hub, radius }: WheelLayout, title: string, look: Look): Drawing[] {
  const inset = hub.w * 0.1
  const box = { x: hub.x + inset, y: hub.y + inset, w: hub.w - 2 * inset, h: hub.h - 2 * inset }
  const widest = Math.max(...title.split(' ').map((word) => measure(word, 1, 700)), 1)
  const max = Math.max(sizes.smallest * radius, Math.min(sizes.title * radius, box.w / widest))
  const size = { max, min: sizes.smallest * radius }
  return [
    { kind: 'ellipse', box: hub, style: { fill: look.surface, stroke: look.line, width: 0.003 * radius } },
    setWords(title, { box, size, weight: 700, align: 'center', valign: 'middle' }, look.ink),
  ]
}
