import { standing } from '@samtavle/shared/board/frame-under'
import { grow, turned, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { standsIn } from '../stands-in.ts'
import type { Lines, SnapAids, Surroundings } from './snap.ts'
import { lineOf, spanOf, type Axis } from './span.ts'

/** What is smaller than this on the screen, in CSS pixels, nobody aligns anything with. */
const SMALLEST = 12
/** How much more than the screen is looked up, so that a board that moves along needs no new look at every step. */
const BEYOND = 0.25

/** What rests on and around the screen, other than what is held and what stands in that. */
export const gather: SnapAids['gather'] = (context, held) => {
  const { view, zoom } = context
  const area = grow(view, Math.max(view.w, view.h) * BEYOND)
  const ids = new Set(held)
  const resting = context.touching(area).filter((shape) => !standsIn(shape, ids, context))
  const boxes = resting
    .filter(({ ends, type, w, h }) => !ends && type !== 'ink' && Math.max(w, h) * zoom >= SMALLEST)
    .map((shape) => turned(shape, shape.rotation))
  const frames = resting.filter(({ type }) => shapeOf(type).holdsOthers).map(standing)
  return { area, boxes, x: linesOf(boxes, 'x'), y: linesOf(boxes, 'y'), frames } satisfies Surroundings
}

function linesOf(boxes: readonly Box[], axis: Axis): Lines {
  const spans = boxes.map((box) => spanOf(box, axis))
  const near = Float64Array.from(spans, (span) => span.near)
  const far = Float64Array.from(spans, (span) => span.far)
  const sorted = new Float64Array(boxes.length * 3)
  sorted.set(near)
  sorted.set(far, boxes.length)
  sorted.set(
    spans.map((span) => lineOf(span, 'middle')),
    boxes.length * 2,
  )
  return { near, far, sorted: sorted.toSorted() }
}
