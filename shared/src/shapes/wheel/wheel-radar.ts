import type { Drawing, Style } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { onCircle, type Point } from '../../geometry/point.ts'
import { radiusAt } from './chart-scale.ts'
import { middleOf, pair, type Sector } from './sector.ts'
import type { ThemeResult } from './wheel-props.ts'

/** What stands at one theme. */
export interface RadarPoint {
  readonly sector: Sector
  readonly result: ThemeResult
}

/** The same numbers as a polygon for each scale, because people ask for it. */
export function drawRadar(points: readonly RadarPoint[], unit: number, look: Look): Drawing[] {
  const now = placesOf(points, ({ now }) => now.median)
  const before = placesOf(points, ({ now }) => now.before)
  const importance = placesOf(points, ({ importance }) => importance?.median)
  const styles = radarStyles(unit, look)
  return [
    ...polygon(before, styles.before),
    ...polygon(now, { fill: look.accent, opacity: 0.16 }),
    ...polygon(now, styles.now),
    ...polygon(importance, styles.importance),
    ...now.map((at) => corner(at, unit * 14, look.accent, look)),
    ...importance.map((at) => corner(at, unit * 11, look.ink, look)),
  ]
}

/** How the lines are drawn; for the legend too. */
export function radarStyles(unit: number, look: Look) {
  return {
    now: { stroke: look.accent, width: unit * 9 },
    importance: { stroke: look.ink, width: unit * 6, dash: [unit * 26, unit * 14] },
    before: { stroke: look.muted, width: unit * 5, dash: [unit * 5, unit * 12] },
  } as const satisfies Record<string, Style>
}

function placesOf(
  points: readonly RadarPoint[],
  valueOf: (result: ThemeResult) => number | null | undefined,
): Point[] {
  return points.flatMap(({ sector, result }) => {
    const value = valueOf(result)
    return typeof value === 'number'
      ? [onCircle(sector.centre, radiusAt(value, sector), middleOf(sector))]
      : []
  })
}

/** Two points are no area, but still a line. */
function polygon(places: readonly Point[], style: Style): Drawing[] {
  if (places.length < 2) return []
  return [{ kind: 'path', d: `M${places.map(pair).join('L')}Z`, style }]
}

function corner({ x, y }: Point, r: number, color: string, look: Look): Drawing {
  const style = { fill: color, stroke: look.surface, width: r * 0.3 }
  return { kind: 'ellipse', box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, style }
}
