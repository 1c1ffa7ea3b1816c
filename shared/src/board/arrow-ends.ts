import { between, centreOf, turned, type Box } from '../geometry/box.ts'
import { rotate, type Point } from '../geometry/point.ts'
import { elbow } from '../shapes/arrow/elbow.ts'
import { outwards, sides, type Side, type Tie } from '../shapes/arrow/tie.ts'
import type { ArrowEnd } from '../shapes/shape.ts'
import type { EndRecord } from './records.ts'

/** What an arrow's end hangs on: a box turned about its centre, or what is inscribed in it. */
export interface Target extends Box {
  readonly rotation: number
  readonly type?: string
}

/** How an arrow gets from one end to the other. */
export type Route = 'straight' | 'elbow' | 'curve'

/** That of a shape; of all but arrows it says nothing. */
export function routeIn(style: unknown): Route {
  const { route = 'straight' } = style as { readonly route?: Route }
  return route
}

export interface Ends<End> {
  readonly start: End
  readonly end: End
}

export const middle: Point = { x: 0.5, y: 0.5 }

/**
 * Where both ends of an arrow are now. An end in the middle of its target is cut where the line to the other end
 * leaves the target, or, when the line isn't straight, stands on the side that suits it best; any other anchor is exact.
 * `targetOf` knows no target that is gone.
 */
export function resolveEnds(
  records: Ends<EndRecord>,
  targetOf: (id: string) => Target | undefined,
  route: Route = 'straight',
): Ends<ArrowEnd> {
  const start = aim(records.start, targetOf)
  const end = aim(records.end, targetOf)
  if (route === 'straight') return { start: cut(start, end.towards), end: cut(end, start.towards) }
  const best = bestTies(tiesOf(start, end), tiesOf(end, start))
  return { start: tied(start, best?.[0]), end: tied(end, best?.[1]) }
}

/** The box around both ends. */
export function boxOfEnds({ start, end }: Ends<ArrowEnd>): Box {
  return between(start.point, end.point)
}

interface Aimed {
  readonly record: EndRecord
  readonly target: Target | undefined
  /** Where the line would go to if nothing were cut. */
  readonly towards: Point
}

function aim(record: EndRecord, targetOf: (id: string) => Target | undefined): Aimed {
  const target = record.target === null ? undefined : targetOf(record.target)
  const [x, y] = record.point
  return { record, target, towards: target ? pointAt(target, anchorOf(record)) : { x, y } }
}

function tied({ record, target, towards }: Aimed, tie: Tie | undefined): ArrowEnd {
  const { point = towards, ...leaving } = tie ?? {}
  const end = { target: target ? record.target : null, anchor: anchorOf(record), point }
  return 'side' in leaving ? { ...end, leaving } : end
}

function bestTies(starts: readonly Tie[], ends: readonly Tie[]): readonly [Tie, Tie] | undefined {
  let best: readonly [Tie, Tie] | undefined
  let least = Infinity
  for (const start of starts)
    for (const end of ends) {
      // No way is shorter than straight there.
      if (apart(start.point, end.point) >= least) continue
      const { cost } = elbow(start, end, least)
      if (cost < least) [best, least] = [[start, end], cost]
    }
  return best
}

function apart(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

/** All the ways in which the line may leave an end, those that lead towards the other first. */
function tiesOf({ record, target, towards }: Aimed, other: Aimed): readonly Tie[] {
  if (!target) return freeSides(towards, other).map((side) => ({ point: towards, side }))
  const box = turned(target, target.rotation)
  if (!isMiddle(anchorOf(record))) return [{ point: towards, side: nearestSide(towards, box), box }]
  const reach = box.w + box.h
  const leads = (side: Side) =>
    outwards[side].x * (other.towards.x - towards.x) + outwards[side].y * (other.towards.y - towards.y)
  const facing = sides.toSorted((one, another) => leads(another) - leads(one))
  return facing.map((side) => {
    const out = outwards[side]
    const beyond = { x: towards.x + out.x * reach, y: towards.y + out.y * reach }
    return { point: whereLeaving(target, beyond), side, box }
  })
}

/** A free end faces the other; between two of them, the way that is longer decides. */
function freeSides(from: Point, { target, towards }: Aimed): readonly Side[] {
  const [x, y] = [towards.x - from.x, towards.y - from.y]
  const [across, down] = [x < 0 ? 'left' : 'right', y < 0 ? 'top' : 'bottom'] as const
  if (target) return [across, down]
  return Math.abs(x) >= Math.abs(y) ? [across] : [down]
}

function nearestSide({ x, y }: Point, box: Box): Side {
  const off = { left: x - box.x, right: box.x + box.w - x, top: y - box.y, bottom: box.y + box.h - y }
  return sides.reduce((nearest, side) => (Math.abs(off[side]) < Math.abs(off[nearest]) ? side : nearest))
}

function isMiddle({ x, y }: Point): boolean {
  return x === middle.x && y === middle.y
}

function cut({ record, target, towards }: Aimed, other: Point): ArrowEnd {
  const anchor = anchorOf(record)
  if (!target) return { target: null, anchor, point: towards }
  return { target: record.target, anchor, point: isMiddle(anchor) ? whereLeaving(target, other) : towards }
}

function anchorOf({ anchor: [x, y] }: EndRecord): Point {
  return { x, y }
}

function pointAt(target: Target, anchor: Point): Point {
  const upright = { x: target.x + anchor.x * target.w, y: target.y + anchor.y * target.h }
  return rotate(upright, centreOf(target), target.rotation)
}

/** Where the line from the target's centre to `other` leaves it; the centre when it never does. */
function whereLeaving(target: Target, other: Point): Point {
  const centre = centreOf(target)
  const { x, y } = rotate(other, centre, -target.rotation)
  const [dx, dy] = [x - centre.x, y - centre.y]
  const reach = reachOf(target.type, Math.abs(dx) / (target.w / 2), Math.abs(dy) / (target.h / 2))
  if (!(reach < 1)) return centre
  return rotate({ x: centre.x + dx * reach, y: centre.y + dy * reach }, centre, target.rotation)
}

/** The share of a line that lies inside; the line in half widths and half heights of the box. */
function reachOf(type: string | undefined, across: number, down: number): number {
  if (type === 'ellipse') return 1 / Math.hypot(across, down)
  return 1 / (type === 'diamond' ? across + down : Math.max(across, down))
}
