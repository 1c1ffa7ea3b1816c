import type { Color, Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { onCircle } from '../../geometry/point.ts'
import type { Spread } from '../spread.ts'
import { gridOf, lineAt, radiusAt } from './chart-scale.ts'
import { middleOf, pair, sectorPath, type Sector } from './sector.ts'
import type { ThemeResult } from './wheel-props.ts'

/** A theme's bar and what stands on it; `gap` between neighbours. */
export function drawBar(
  result: ThemeResult,
  sector: Sector,
  gap: number,
  color: Color,
  look: Look,
): Drawing[] {
  const { now, importance } = result
  const unit = gap / 12
  return [
    ...gridOf(sector, gap, look),
    ...barOf(now, sector, gap * 2.4, color),
    ...(typeof now.before === 'number' ? ghostOf(lineAt(now.before, sector, gap * 2.4), unit, look) : []),
    ...(typeof importance?.median === 'number'
      ? haloed(lineAt(importance.median, sector, gap * 2.4), unit * 11, look)
      : []),
    ...scoreDots(now, sector, look),
    ...whisker(now, sector, unit * 5, look),
  ]
}

function barOf({ median }: Spread, sector: Sector, gap: number, color: Color): Drawing[] {
  if (median === null) return []
  const d = sectorPath({ ...sector, outer: radiusAt(median, sector) }, gap)
  return [{ kind: 'path', d, style: { fill: color } }]
}

/** Where the median was the time before: dashes on a light line, seen on any ground; for the legend too. */
export function ghostOf(d: string, unit: number, look: Look): Drawing[] {
  const dash = unit * 16
  return [
    { kind: 'path', d, style: { stroke: look.surface, width: unit * 7 } },
    { kind: 'path', d, style: { stroke: look.ink, width: unit * 4.5, dash: [dash, dash] } },
  ]
}

/** A line that is seen on the bar as well as beside it; for the legend too. */
export function haloed(d: string, width: number, look: Look): Drawing[] {
  return [
    { kind: 'path', d, style: { stroke: look.surface, width: width * 2.1 } },
    { kind: 'path', d, style: { stroke: look.ink, width } },
  ]
}

/** The middle half of the answers, with a stop at each end. */
function whisker({ q1, q3 }: Spread, sector: Sector, width: number, look: Look): Drawing[] {
  if (q1 === null || q3 === null) return []
  const middle = middleOf(sector)
  const at = (value: number) => onCircle(sector.centre, radiusAt(value, sector), middle)
  const stop = (value: number) => {
    const half = width * 4.5
    const off = (Math.atan(half / Math.max(1, radiusAt(value, sector))) * 180) / Math.PI
    const [from, to] = [middle - off, middle + off].map((angle) =>
      pair(onCircle(sector.centre, radiusAt(value, sector), angle)),
    )
    return `M${from}L${to}`
  }
  return haloed(`M${pair(at(q1))}L${pair(at(q3))}${stop(q1)}${stop(q3)}`, width, look)
}

/** As large as the share that gave that score; none below five answers, since `counts` is left out there. */
function scoreDots({ n, counts = [] }: Spread, sector: Sector, look: Look): Drawing[] {
  const angle = sector.from + (sector.to - sector.from) * 0.22
  const largest = (sector.outer - sector.inner) * 0.07
  return counts.flatMap((count, index) => {
    if (count === 0 || n === 0) return []
    const r = largest * Math.sqrt(Math.min(1, count / n))
    const { x, y } = onCircle(sector.centre, radiusAt(index + 1, sector), angle)
    return [dotOf(x, y, r, look)]
  })
}

/** For the legend too. */
export function dotOf(x: number, y: number, r: number, look: Look): Drawing {
  const style = { fill: look.surface, stroke: look.ink, width: r * 0.28 }
  return { kind: 'ellipse', box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, style }
}
