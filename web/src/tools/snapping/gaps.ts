import type { Box } from '@samtavle/shared/geometry/box'
import { distance } from '@samtavle/shared/geometry/point'
import type { Segment, Surroundings } from './snap.ts'
import { otherThan, pointAt, spanOf, type Axis, type Span } from './span.ts'

const SAME = 0.01

/** The two boxes before and the two behind a box, in the row that it stands in; nearest first. */
interface Row {
  readonly before: readonly Box[]
  readonly behind: readonly Box[]
}

/** The shortest way to where a gap is as wide as the one beside it; undefined when there is none within reach. */
export function evenGap(box: Box, axis: Axis, around: Surroundings, reach: number): number | undefined {
  const { near, far } = spanOf(box, axis)
  const {
    before: [left, beyondLeft],
    behind: [right, beyondRight],
  } = rowOf(box, axis, around, reach)
  const ways: number[] = []
  if (left && right) ways.push((farOf(left, axis) + nearOf(right, axis) - near - far) / 2)
  if (left && beyondLeft) ways.push(farOf(left, axis) + gapOf(beyondLeft, left, axis) - near)
  if (right && beyondRight) ways.push(nearOf(right, axis) - gapOf(right, beyondRight, axis) - far)
  const [best] = ways.filter((by) => Math.abs(by) <= reach).toSorted((a, b) => Math.abs(a) - Math.abs(b))
  return best
}

/** The gaps of the row, at most two on either side of the box, that are as wide as the one next to them. */
export function evenGaps(box: Box, axis: Axis, around: Surroundings): Segment[] {
  const { before, behind } = rowOf(box, axis, around, 0)
  const row = [...before.toReversed(), box, ...behind]
  const gaps = row.slice(1).map((to, i) => segmentBetween(row[i] ?? box, to, axis))
  return gaps.filter((gap, i) => isAsWide(gap, gaps[i - 1]) || isAsWide(gap, gaps[i + 1]))
}

function isAsWide(a: Segment, b: Segment | undefined): boolean {
  return b !== undefined && Math.abs(distance(a.from, a.to) - distance(b.from, b.to)) < SAME
}

function rowOf(box: Box, axis: Axis, around: Surroundings, reach: number): Row {
  const across = spanOf(box, otherThan(axis))
  const { near, far } = spanOf(box, axis)
  const left = lastBefore(around, axis, across, near + reach)
  const right = firstBehind(around, axis, across, far - reach)
  return {
    before: [left, left && lastBefore(around, axis, across, nearOf(left, axis))].filter(isThere),
    behind: [right, right && firstBehind(around, axis, across, farOf(right, axis))].filter(isThere),
  }
}

function isThere(box: Box | undefined): box is Box {
  return box !== undefined
}

/** Of those in the row, the one that reaches furthest and no further than that. */
function lastBefore(around: Surroundings, axis: Axis, across: Span, at: number): Box | undefined {
  const { far } = around[axis]
  let [last, best] = [-1, -Infinity]
  for (let i = 0; i < far.length; i++) {
    const end = far[i] ?? Infinity
    if (end <= at && end > best && isInRow(around, axis, across, i)) [last, best] = [i, end]
  }
  return around.boxes[last]
}

/** Of those in the row, the one that begins first and not before that. */
function firstBehind(around: Surroundings, axis: Axis, across: Span, at: number): Box | undefined {
  const { near } = around[axis]
  let [first, best] = [-1, Infinity]
  for (let i = 0; i < near.length; i++) {
    const start = near[i] ?? -Infinity
    if (start >= at && start < best && isInRow(around, axis, across, i)) [first, best] = [i, start]
  }
  return around.boxes[first]
}

function isInRow(around: Surroundings, axis: Axis, across: Span, i: number): boolean {
  const { near, far } = around[otherThan(axis)]
  return (near[i] ?? 0) < across.far && across.near < (far[i] ?? 0)
}

function segmentBetween(from: Box, to: Box, axis: Axis): Segment {
  const [a, b] = [spanOf(from, otherThan(axis)), spanOf(to, otherThan(axis))]
  const across = (Math.max(a.near, b.near) + Math.min(a.far, b.far)) / 2
  return { from: pointAt(axis, farOf(from, axis), across), to: pointAt(axis, nearOf(to, axis), across) }
}

function gapOf(from: Box, to: Box, axis: Axis): number {
  return nearOf(to, axis) - farOf(from, axis)
}

function nearOf(box: Box, axis: Axis): number {
  return axis === 'x' ? box.x : box.y
}

function farOf(box: Box, axis: Axis): number {
  return axis === 'x' ? box.x + box.w : box.y + box.h
}
