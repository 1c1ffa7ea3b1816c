import { distance, subtract, type Point } from '../../geometry/point.ts'
import { towards } from '../../geometry/segment.ts'
import type { ArrowEnd } from '../shape.ts'
import type { Arrow } from './arrow-props.ts'
import { elbow, shiftMiddle } from './elbow.ts'
import { outwards, type Tie } from './tie.ts'

/** The line of an arrow: its corners, or of a curve its ends and between them the two points that pull at it. */
export interface Line {
  readonly points: readonly Point[]
  readonly isCurve: boolean
}

/** In the arrow's own coordinates. One that nobody has placed crosses its box. */
export function lineOf({ x, y, w, h, ends, props }: Arrow): Line {
  if (!ends)
    return {
      points: [
        { x: 0, y: 0 },
        { x: w, y: h },
      ],
      isCurve: false,
    }
  const [start, end] = [tieOf(ends.start), tieOf(ends.end)]
  const isCurve = props.route === 'curve'
  const points =
    !start || !end
      ? [ends.start.point, ends.end.point]
      : isCurve
        ? curve(start, end)
        : shiftMiddle(elbow(start, end).points, props.bend ?? 0)
  return { points: points.map((point) => subtract(point, { x, y })), isCurve: isCurve && points.length === 4 }
}

function tieOf({ point, leaving }: ArrowEnd): Tie | undefined {
  return leaving && { ...leaving, point }
}

/** How far each end pulls: more the farther apart they are. */
const PULL = { share: 0.45, least: 30, most: 240 } as const

function curve(start: Tie, end: Tie): readonly Point[] {
  const by = Math.min(PULL.most, Math.max(PULL.least, distance(start.point, end.point) * PULL.share))
  const pull = ({ point, side }: Tie) => ({
    x: point.x + outwards[side].x * by,
    y: point.y + outwards[side].y * by,
  })
  return [start.point, pull(start), pull(end), end.point]
}

const STEPS = 16

/** The same as straight stretches, for what measures. */
export function flattened({ points, isCurve }: Line): readonly Point[] {
  const [a, b, c, d] = points
  if (!isCurve || !a || !b || !c || !d) return points
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const [t, u] = [i / STEPS, 1 - i / STEPS]
    const [ka, kb, kc, kd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return { x: ka * a.x + kb * b.x + kc * c.x + kd * d.x, y: ka * a.y + kb * b.y + kc * c.y + kd * d.y }
  })
}

/** Half-way along. */
export function middleOfLine(line: Line): Point {
  const points = flattened(line)
  let left = lengthOf(points) / 2
  for (const [i, to] of points.entries()) {
    const from = points[i - 1]
    const length = from ? distance(from, to) : 0
    if (from && length >= left && length > 0) return towards(from, to, left / length)
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => sum + distance(points[i - 1] ?? point, point), 0)
}

/** Shorter by so much at either end, so that heads lie in front of it. */
export function trimmed({ points, isCurve }: Line, start: number, end: number): Line {
  const from = cut(points, start, isCurve)
  return { points: cut(from.toReversed(), end, isCurve).toReversed(), isCurve }
}

/** A curve is pulled back whole, that its end stays straight. */
function cut([first, second, ...rest]: readonly Point[], by: number, isCurve: boolean): readonly Point[] {
  if (!first || !second) return first ? [first] : []
  const length = distance(first, second)
  if (by === 0 || length === 0) return [first, second, ...rest]
  const share = Math.min(1, by / length)
  const pulled = towards(first, second, share)
  const step = subtract(pulled, first)
  return [pulled, isCurve ? { x: second.x + step.x / 2, y: second.y + step.y / 2 } : second, ...rest]
}

/** How round the corners of an elbow are, in board units, where there is room. */
const RADIUS = 12

/** As SVG path data. */
export function pathOf({ points, isCurve }: Line): string {
  const [first, ...rest] = points
  if (!first) return ''
  if (isCurve) return `M${place(first)}C${rest.map(place).join(' ')}`
  return `M${place(first)}${rest.map((point, i) => cornerOrEnd(points[i] ?? first, point, rest[i + 1])).join('')}`
}

function cornerOrEnd(from: Point, corner: Point, to: Point | undefined): string {
  if (!to) return `L${place(corner)}`
  const radius = Math.min(RADIUS, distance(from, corner) / 2, distance(corner, to) / 2)
  const before = towards(corner, from, radius / (distance(from, corner) || 1))
  const after = towards(corner, to, radius / (distance(corner, to) || 1))
  return `L${place(before)}Q${place(corner)} ${place(after)}`
}

export function place({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
