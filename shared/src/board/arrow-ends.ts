import { between, centreOf, type Box } from '../geometry/box.ts'
import { rotate, type Point } from '../geometry/point.ts'
import type { ArrowEnd } from '../shapes/shape.ts'
import type { EndRecord } from './records.ts'

/** What an arrow's end hangs on: a box turned about its centre. */
export interface Target extends Box {
  readonly rotation: number
}

export interface Ends<End> {
  readonly start: End
  readonly end: End
}

export const middle: Point = { x: 0.5, y: 0.5 }

/**
 * Where both ends of an arrow are now. An end in the middle of its target is cut where the line to the other end
 * leaves the target's box; any other anchor is exact. `targetOf` knows no target that is gone.
 */
export function resolveEnds(
  records: Ends<EndRecord>,
  targetOf: (id: string) => Target | undefined,
): Ends<ArrowEnd> {
  const start = aim(records.start, targetOf)
  const end = aim(records.end, targetOf)
  return { start: cut(start, end.towards), end: cut(end, start.towards) }
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

function cut({ record, target, towards }: Aimed, other: Point): ArrowEnd {
  const anchor = anchorOf(record)
  if (!target) return { target: null, anchor, point: towards }
  const isMiddle = anchor.x === middle.x && anchor.y === middle.y
  return { target: record.target, anchor, point: isMiddle ? whereLeaving(target, other) : towards }
}

function anchorOf({ anchor: [x, y] }: EndRecord): Point {
  return { x, y }
}

function pointAt(target: Target, anchor: Point): Point {
  const upright = { x: target.x + anchor.x * target.w, y: target.y + anchor.y * target.h }
  return rotate(upright, centreOf(target), target.rotation)
}

/** Where the line from the target's centre to `other` leaves its box; the centre when it never does. */
function whereLeaving(target: Target, other: Point): Point {
  const centre = centreOf(target)
  const { x, y } = rotate(other, centre, -target.rotation)
  const [dx, dy] = [x - centre.x, y - centre.y]
  const reach = Math.min(target.w / 2 / Math.abs(dx), target.h / 2 / Math.abs(dy))
  if (!(reach < 1)) return centre
  return rotate({ x: centre.x + dx * reach, y: centre.y + dy * reach }, centre, target.rotation)
}
