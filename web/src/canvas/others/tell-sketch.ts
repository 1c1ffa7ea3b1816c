import { endOf, geoOf } from '@samtavle/shared/board/write-shape'
import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { givenHeight } from '@samtavle/shared/shapes/grown'
import type { Sample } from '@samtavle/shared/shapes/ink/samples'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Sketch } from '../../tools/tool.ts'

/** The most points of a stroke that are told; of a longer one every second is, or every fourth … */
const MOST_POINTS = 120

/** What the others are told of a sketch: null for what helps this hand alone. `get` gives shapes as they rest. */
export function toldSketch(sketch: Sketch | null, get: (id: string) => Shape | undefined): ToldSketch | null {
  if (sketch?.kind === 'ink') return { kind: 'ink', points: pointsOf(sketch.samples), style: sketch.style }
  if (sketch?.kind === 'new') {
    const { type, props } = sketch.shape
    return { kind: 'new', type, place: geoOf(sketch.shape), props, ...endsOf(sketch.shape) }
  }
  const before = sketch?.kind === 'changed' ? get(sketch.shape.id) : undefined
  return sketch?.kind === 'changed' && before ? changes(before, sketch.shape) : null
}

function changes(before: Shape, shape: Shape): ToldSketch {
  const known = new Map(Object.entries(before.props))
  const props = Object.entries(shape.props).filter(([key, value]) => known.get(key) !== value)
  const h = givenHeight(shape)
  return {
    kind: 'changed',
    id: shape.id,
    props: Object.fromEntries(props),
    ...(h !== givenHeight(before) && !shape.ends && { h }),
    ...(shape.ends !== before.ends && endsOf(shape)),
  }
}

function endsOf({ ends }: Shape): Pick<Extract<ToldSketch, { kind: 'new' }>, 'ends'> {
  return ends ? { ends: { start: endOf(ends.start), end: endOf(ends.end) } } : {}
}

/** A stroke that grows keeps the points that it is told by, until they are too many. */
function pointsOf(samples: readonly Sample[]): number[] {
  let stride = 1
  while (samples.length / stride > MOST_POINTS) stride *= 2
  const last = samples.length - 1
  const points: number[] = []
  let [x, y] = [0, 0]
  for (const sample of samples.filter((_, index) => index % stride === 0 || index === last)) {
    const [toX, toY] = [Math.round(sample.x * 4), Math.round(sample.y * 4)]
    points.push(toX - x, toY - y, Math.round(sample.pressure * 10))
    ;[x, y] = [toX, toY]
  }
  return points
}
