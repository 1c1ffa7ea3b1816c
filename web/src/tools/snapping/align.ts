import type { Box } from '@samtavle/shared/geometry/box'
import type { Pull, Segment, Surroundings } from './snap.ts'
import { lineOf, otherThan, pointAt, spanOf, type Axis } from './span.ts'

/** As good as the same place, in board units. */
const SAME = 0.01

/** The shortest way that lays one of the box's lines on a line of the surroundings; undefined when none is within reach. */
export function alignment(
  box: Box,
  axis: Axis,
  pulls: readonly Pull[],
  around: Surroundings,
  reach: number,
): number | undefined {
  const span = spanOf(box, axis)
  let best: number | undefined
  for (const pull of pulls) {
    const at = lineOf(span, pull)
    const by = nearest(around[axis].sorted, at) - at
    if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by
  }
  return best
}

/** Infinitely far when there is none. */
function nearest(sorted: Float64Array, at: number): number {
  const above = firstFrom(sorted, at)
  const [low, high] = [sorted[above - 1] ?? -Infinity, sorted[above] ?? Infinity]
  return at - low < high - at ? low : high
}

/** The place in a sorted list of the first that is not below a value. */
function firstFrom(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? Infinity) < value) from = middle + 1
    else to = middle
  }
  return from
}

/** A line through everything that one of the box's lines is aligned with; where both edges are, its middle says no more. */
export function alignedLines(box: Box, axis: Axis, pulls: readonly Pull[], around: Surroundings): Segment[] {
  const span = spanOf(box, axis)
  const { sorted } = around[axis]
  const aligned = pulls.filter((pull) => isSame(nearest(sorted, lineOf(span, pull)), lineOf(span, pull)))
  const edges = aligned.filter((pull) => pull !== 'middle')
  const places = (edges.length === 2 ? edges : aligned).map((pull) => lineOf(span, pull))
  return [...new Set(places)].map((at) => lineThrough(box, axis, at, around))
}

/** As long as it takes to touch everything that has a line there. */
function lineThrough(box: Box, axis: Axis, at: number, around: Surroundings): Segment {
  const { near, far } = around[axis]
  const across = around[otherThan(axis)]
  let { near: from, far: to } = spanOf(box, otherThan(axis))
  for (let i = 0; i < near.length; i++) {
    const [a, b] = [near[i] ?? 0, far[i] ?? 0]
    if (!isSame(a, at) && !isSame(b, at) && !isSame((a + b) / 2, at)) continue
    from = Math.min(from, across.near[i] ?? from)
    to = Math.max(to, across.far[i] ?? to)
  }
  return { from: pointAt(axis, at, from), to: pointAt(axis, at, to) }
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME
}
