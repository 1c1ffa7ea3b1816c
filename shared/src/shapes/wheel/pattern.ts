import type { Drawing } from '../../drawing/drawing.ts'
import { onCircle } from '../../geometry/point.ts'
import { anglesAt, pair, round, type Sector } from './sector.ts'

export type Pattern = 'lines' | 'dots' | 'plain'

const white = '#FFFFFF'
const rows = 6

/** A pattern that follows the ring, so that nothing needs to be cut at a sector's edge. */
export function patternOf(pattern: Pattern, sector: Sector, gap: number): Drawing[] {
  const pitch = (sector.outer - sector.inner) / rows
  const radii = Array.from({ length: rows }, (_, row) => sector.inner + pitch * (row + 0.5))
  switch (pattern) {
    case 'plain':
      return []
    case 'lines': {
      const d = radii.map((radius) => arc(sector, radius, gap)).join('')
      return [{ kind: 'path', d, style: { stroke: white, width: pitch * 0.16, opacity: 0.45 } }]
    }
    case 'dots': {
      const d = radii.flatMap((radius) => dotsAt(sector, radius, gap + pitch, pitch)).join('')
      return [{ kind: 'path', d, style: { fill: white, opacity: 0.45 } }]
    }
  }
}

function arc(sector: Sector, radius: number, gap: number): string {
  const [from, to] = anglesAt(sector, radius, gap)
  const turn = `${to - from > 180 ? 1 : 0} 1`
  const [start, end] = [onCircle(sector.centre, radius, from), onCircle(sector.centre, radius, to)]
  return `M${pair(start)}A${round(radius)} ${round(radius)} 0 ${turn} ${pair(end)}`
}

function dotsAt(sector: Sector, radius: number, gap: number, pitch: number): string[] {
  const [from, to] = anglesAt(sector, radius, gap)
  const count = Math.max(1, Math.round(((to - from) * Math.PI * radius) / 180 / pitch))
  const r = round(pitch * 0.2)
  return Array.from({ length: count + 1 }, (_, index) => {
    const { x, y } = onCircle(sector.centre, radius, from + ((to - from) * index) / count)
    return `M${pair({ x: x - r, y })}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
  })
}
