import type { Box } from '@samtavle/shared/geometry/box'
import { distance } from '@samtavle/shared/geometry/point'
import type { Segment } from './snap.ts'
import { otherThan, overlap, pointAt, spanOf, type Axis } from './span.ts'

const SAME = 0.01

/** The two boxes before and the two behind a box, in the row that it stands in; nearest first. */
interface Row {
  readonly before: readonly Box[]
  readonly behind: readonly Box[]
}

/** The shortest way to where a gap is as wide as the one beside it; undefined when there is none within reach. */
export function evenGap(box: Box, axis: Axis, boxes: readonly Box[], reach: number): number | undefined {
  const { near, far } = spanOf(box, axis)
  const {
    before: [left, beyondLeft],
    behind: [right, beyondRight],
  } = rowOf(box, axis, boxes, reach)
  const ways: number[] = []
  if (left && right) ways.push((farOf(left, axis) + nearOf(right, axis) - near - far) / 2)
  if (left && beyondLeft) ways.push(farOf(left, axis) + gapOf(beyondLeft, left, axis) - near)
  if (right && beyondRight) ways.push(nearOf(right, axis) - gapOf(right, beyondRight, axis) - far)
  const [best] = ways.filter((by) => Math.abs(by) <= reach).toSorted((a, b) => Math.abs(a) - Math.abs(b))
  return best
}

/** The gaps of the row, at most two on either side of the box, that are as wide as the one next to them. */
export function evenGaps(box: Box, axis: Axis, boxes: readonly Box[]): Segment[] {
  const { before, behind } = rowOf(box, axis, boxes, 0)
  const row = [...before.toReversed(), box, ...behind]
  const gaps = row.slice(1).map((to, i) => segmentBetween(row[i] ?? box, to, axis))
  return gaps.filter((gap, i) => isAsWide(gap, gaps[i - 1]) || isAsWide(gap, gaps[i + 1]))
}

function isAsWide(a: Segment, b: Segment | undefined): boolean {
  return b !== undefined && Math.abs(distance(a.from, a.to) - distance(b.from, b.to)) < SAME
}

function rowOf(box: Box, axis: Axis, boxes: readonly Box[], reach: number): Row {
  const across = spanOf(box, otherThan(axis))
  const { near, far } = spanOf(box, axis)
  const row = boxes.filter((other) => overlap(spanOf(other, otherThan(axis)), across))
  const left = lastBefore(row, axis, near + reach)
  const right = firstBehind(row, axis, far - reach)
  return {
    before: [left, left && lastBefore(row, axis, nearOf(left, axis))].filter((one) => one !== undefined),
    behind: [right, right && firstBehind(row, axis, farOf(right, axis))].filter((one) => one !== undefined),
  }
}

function lastBefore(row: readonly Box[], axis: Axis, at: number): Box | undefined {
  let last: Box | undefined
  for (const box of row)
    if (farOf(box, axis) <= at && (!last || farOf(box, axis) > farOf(last, axis))) last = box
  return last
}

function firstBehind(row: readonly Box[], axis: Axis, at: number): Box | undefined {
  let first: Box | undefined
  for (const box of row)
    if (nearOf(box, axis) >= at && (!first || nearOf(box, axis) < nearOf(first, axis))) first = box
  return first
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
