import { onCircle } from '../../geometry/point.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { anglesAt, pair, round, type Sector } from './sector.ts'

/** How far from the centre a value is; the scale begins at nothing, so that a bar is as long as its number. */
export function radiusAt(value: number, { inner, outer }: Sector): number {
  return inner + ((outer - inner) * value) / 5
}

/** A line across a sector at a value, clear of its sides by half of `gap`. */
export function lineAt(value: number, sector: Sector, gap: number): string {
  const radius = radiusAt(value, sector)
  const [from, to] = anglesAt(sector, radius, gap)
  const turn = `${to - from > 180 ? 1 : 0} 1`
  const [start, end] = [onCircle(sector.centre, radius, from), onCircle(sector.centre, radius, to)]
  return `M${pair(start)}A${round(radius)} ${round(radius)} 0 ${turn} ${pair(end)}`
}

const steps = [1, 2, 3, 4, 5]

/** A sector's share of the circles from 1 to 5. */
export function gridOf(sector: Sector, gap: number, look: Look): Drawing[] {
  const width = (sector.outer - sector.inner) * 0.004
  const inner = steps.slice(0, -1).map((step) => lineAt(step, sector, gap))
  return [
    { kind: 'path', d: inner.join(''), style: { stroke: look.line, width, opacity: 0.55 } },
    { kind: 'path', d: lineAt(5, sector, gap), style: { stroke: look.line, width: width * 2 } },
  ]
}

/** The numbers of the circles, where the sector begins. */
export function numbersOf(sector: Sector, look: Look): Drawing[] {
  const side = (sector.outer - sector.inner) * 0.1
  return steps.flatMap((step) => {
    const { x, y } = onCircle(sector.centre, radiusAt(step, sector), sector.from)
    const box = { x: x - side / 2, y: y - side / 2, w: side, h: side }
    const size = { max: side * 0.72, min: side * 0.72 }
    return [
      { kind: 'ellipse', box, style: { fill: look.surface } },
      setWords(String(step), { box, size, weight: 700, align: 'center', valign: 'middle' }, look.muted),
    ] as const
  })
}
