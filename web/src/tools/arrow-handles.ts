import { centreOf } from '@samtavle/shared/geometry/box'
import { add, rotate, type Point } from '@samtavle/shared/geometry/point'
import { towards } from '@samtavle/shared/geometry/segment'
import { lineOf } from '@samtavle/shared/shapes/arrow/arrow-line'
import { middleOf } from '@samtavle/shared/shapes/arrow/elbow'
import { outwards, type Side } from '@samtavle/shared/shapes/arrow/tie'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'

/** An end of an arrow, the middle of its elbow, or a side of another shape, out of which one draws an arrow. */
export type ArrowHandle =
  | { readonly kind: 'end'; readonly which: 'start' | 'end' }
  | { readonly kind: 'bend'; readonly isUpright: boolean }
  | { readonly kind: 'connect'; readonly side: Side }

interface Placed {
  readonly handle: ArrowHandle
  readonly at: Point
}

export function arrowHandles(arrow: Extract<Shape, { type: 'arrow' }>): Placed[] {
  const { ends } = arrow
  if (!ends) return []
  return [
    { handle: { kind: 'end', which: 'start' }, at: ends.start.point },
    { handle: { kind: 'end', which: 'end' }, at: ends.end.point },
    ...bendHandle(arrow),
  ]
}

function bendHandle(arrow: Extract<Shape, { type: 'arrow' }>): Placed[] {
  const { points, isCurve } = lineOf(arrow)
  const middle = isCurve ? undefined : middleOf(points)
  const [from, to] = middle === undefined ? [] : [points[middle], points[middle + 1]]
  if (!from || !to) return []
  return [{ handle: { kind: 'bend', isUpright: from.x === to.x }, at: add(arrow, towards(from, to, 0.5)) }]
}

/** So far out lie the dots, in CSS pixels; below, farther than what turns the shape, and above lies the bar. */
const OUT = { right: 20, left: 20, bottom: 46 } as const
const dotted = Object.keys(OUT) as (keyof typeof OUT)[]
/** Beside a smaller shape, in CSS pixels, they would be all that is seen. */
const SMALLEST = 48

/** The dots beside a shape that arrows can hang on. */
export function connectHandles(shape: Shape, zoom: number): Placed[] {
  if (shape.ends || shape.type === 'ink' || shapeOf(shape.type).holdsOthers) return []
  if (Math.min(shape.w, shape.h) * zoom < SMALLEST) return []
  const centre = centreOf(shape)
  return dotted.map((side) => {
    const out = outwards[side]
    const far = { x: shape.w / 2 + OUT[side] / zoom, y: shape.h / 2 + OUT[side] / zoom }
    const upright = { x: centre.x + out.x * far.x, y: centre.y + out.y * far.y }
    return { handle: { kind: 'connect', side }, at: rotate(upright, centre, shape.rotation) }
  })
}
