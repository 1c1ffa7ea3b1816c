import { boxOfEnds, resolveEnds, routeIn } from '@samtavle/shared/board/arrow-ends'
import { isStyleOf } from '@samtavle/shared/board/check-style'
import { regrown } from '@samtavle/shared/board/placing'
import { isShapeId, readEnd, readGeo } from '@samtavle/shared/board/read-record'
import { endOf } from '@samtavle/shared/board/write-shape'
import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { givenHeight } from '@samtavle/shared/shapes/grown'
import { withoutHouseProps } from '@samtavle/shared/shapes/house-props'
import type { Sample } from '@samtavle/shared/shapes/ink/samples'
import { isShapeType, type Shape } from '@samtavle/shared/shapes/registry'
import type { BoardView } from '../../scene/whole-board.ts'
import { notYet } from '../../tools/not-yet.ts'
import type { Sketch } from '../../tools/tool.ts'

/** What is seen of somebody's sketch. */
export type SeenSketch = Extract<Sketch, { kind: 'new' | 'changed' | 'ink' }>

type Told<Kind extends ToldSketch['kind']> = Extract<ToldSketch, { kind: Kind }>

/** Where a board ends, in its own units. */
const FAR = 10_000_000

/**
 * The sketch that somebody tells of, on this board as it is now. Undefined for what isn't sound, and when the shape that
 * they have in hand is gone.
 */
export function readSketch(told: ToldSketch, board: Pick<BoardView, 'get'>): SeenSketch | undefined {
  // The server passes on whatever a page says that it is: nothing of it is believed.
  switch (told.kind) {
    case 'new':
      return newOne(told, board)
    case 'changed':
      return changedOne(told, board)
    case 'ink':
      return stroke(told)
    default:
      return undefined
  }
}

function newOne({ type, place, props, ends }: Told<'new'>, board: Pick<BoardView, 'get'>) {
  const geo = readGeo(place)
  if (!geo || !isObject(props) || typeof type !== 'string' || !isShapeType(type)) return undefined
  const style = withoutHouseProps(props)
  // A picture would be fetched for it.
  if (type === 'image' || !isStyleOf(type, style)) return undefined
  const [x, y, w, h] = geo
  const shape = { ...notYet(type, { x, y, w, h }, style), rotation: geo[4] } as Shape
  const aimed = type === 'arrow' ? withEnds(shape, ends, board) : shape
  return aimed && ({ kind: 'new', shape: aimed } as const)
}

function changedOne({ id, props, h, ends }: Told<'changed'>, board: Pick<BoardView, 'get'>) {
  const shape = isShapeId(id) ? board.get(id) : undefined
  if (!shape || !isObject(props)) return undefined
  const style = { ...shape.props, ...withoutHouseProps(props) }
  if (!isStyleOf(shape.type, style)) return undefined
  const restyled = { ...shape, props: style } as Shape
  if (shape.ends) {
    const { start, end } = shape.ends
    const aimed = withEnds(restyled, ends ?? { start: endOf(start), end: endOf(end) }, board)
    return aimed && ({ kind: 'changed', shape: aimed } as const)
  }
  const high = readGeo([shape.x, shape.y, shape.w, h ?? givenHeight(shape), shape.rotation])
  const { grown: _, ...plain } = restyled
  return high && ({ kind: 'changed', shape: regrown({ ...plain, h: high[3] }) } as const)
}

/** What its ends hang on may be in the air. */
function withEnds(shape: Shape, ends: Told<'new'>['ends'], board: Pick<BoardView, 'get'>) {
  const [start, end] = isObject(ends) ? [readEnd(ends.start), readEnd(ends.end)] : []
  if (!start || !end) return undefined
  const targetOf = (id: string) => {
    const target = board.get(id)
    return target?.ends ? undefined : target
  }
  const resolved = resolveEnds({ start, end }, targetOf, routeIn(shape.props))
  return { ...shape, ...boxOfEnds(resolved), ends: resolved }
}

function stroke({ points, style }: Told<'ink'>) {
  if (!Array.isArray(points) || !isObject(style) || !isStyleOf('ink', { ...style, points: [] }))
    return undefined
  const samples: Sample[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index + 2 < points.length; index += 3) {
    const [dx, dy, pressure] = points.slice(index, index + 3)
    x += dx / 4
    y += dy / 4
    if (!(Math.abs(x) < FAR && Math.abs(y) < FAR && pressure >= 0 && pressure <= 10)) return undefined
    samples.push({ x, y, pressure: pressure / 10 })
  }
  return samples.length > 0 ? ({ kind: 'ink', samples, style } as const) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
