import type { Box } from '../../geometry/box.ts'
import { onCircle, type Point } from '../../geometry/point.ts'

/** A piece of a ring: angles in degrees clockwise from straight up, radii in board units. */
export interface Sector {
  readonly centre: Point
  readonly from: number
  readonly to: number
  readonly inner: number
  readonly outer: number
}

export function middleOf({ from, to }: Sector): number {
  return (from + to) / 2
}

/** SVG path data of the sector, with half of `gap` (board units) cut off along both of its straight sides. */
export function sectorPath(sector: Sector, gap: number): string {
  const { inner, outer } = sector
  const [a, b] = anglesAt(sector, outer, gap)
  const [c, d] = anglesAt(sector, inner, gap)
  const at = (radius: number, angle: number) => pair(onCircle(sector.centre, radius, angle))
  const sweep = `${b - a > 180 ? 1 : 0} 1`
  const back = `${d - c > 180 ? 1 : 0} 0`
  return [
    `M${at(outer, a)}A${round(outer)} ${round(outer)} 0 ${sweep} ${at(outer, b)}`,
    `L${at(inner, d)}A${round(inner)} ${round(inner)} 0 ${back} ${at(inner, c)}Z`,
  ].join('')
}

/** From which angle to which the sector goes at a radius, its gap taken off. */
export function anglesAt({ from, to }: Sector, radius: number, gap: number): [from: number, to: number] {
  const off = (Math.asin(Math.min(1, gap / 2 / radius)) * 180) / Math.PI
  return [from + off, to - off]
}

/** The widest upright box of a given height inside the sector, clear of its sides by `margin`. */
export function boxInside(sector: Sector, height: number, margin: number): Box {
  const steps = 24
  let best = boxAt(sector, (sector.inner + sector.outer) / 2, height, margin)
  for (let step = 1; step < steps; step++) {
    const radius = sector.inner + ((sector.outer - sector.inner) * step) / steps
    const box = boxAt(sector, radius, height, margin)
    if (box.w > best.w) best = box
  }
  return best
}

function boxAt(sector: Sector, radius: number, height: number, margin: number): Box {
  const middle = onCircle(sector.centre, radius, middleOf(sector))
  let [narrow, wide] = [0, sector.outer * 2]
  while (wide - narrow > 0.5) {
    const width = (narrow + wide) / 2
    if (holds(sector, boxAround(middle, width, height), margin)) narrow = width
    else wide = width
  }
  return boxAround(middle, narrow, height)
}

function boxAround({ x, y }: Point, w: number, h: number): Box {
  return { x: x - w / 2, y: y - h / 2, w, h }
}

/** A box lies in a sector of less than half a turn when its corners do and it keeps off the inner circle. */
function holds(sector: Sector, box: Box, margin: number): boolean {
  const { centre, inner, outer } = sector
  const [left, right] = [box.x - centre.x, box.x + box.w - centre.x]
  const [top, bottom] = [box.y - centre.y, box.y + box.h - centre.y]
  const nearest = Math.hypot(Math.max(left, 0, -right), Math.max(top, 0, -bottom))
  if (nearest < inner + margin) return false
  return [left, right].every((x) =>
    [top, bottom].every((y) => {
      const off = offSides(sector, x, y)
      return Math.hypot(x, y) <= outer - margin && off >= margin
    }),
  )
}

/** How far a point (from the centre) is inside the two straight sides; negative outside. */
function offSides({ from, to }: Sector, x: number, y: number): number {
  const start = (from * Math.PI) / 180
  const end = (to * Math.PI) / 180
  return Math.min(x * Math.cos(start) + y * Math.sin(start), -x * Math.cos(end) - y * Math.sin(end))
}

export function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

/** Two decimals are far below what a screen or a printer shows, and keep exported files small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
