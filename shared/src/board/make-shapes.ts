import { withoutHouseProps } from '../shapes/house-props.ts'
import type { Layer } from '../shapes/shape.ts'
import { isShapeType, shapeOf, type Shape } from '../shapes/registry.ts'
import { middle, resolveEnds, routeIn, type Target } from './arrow-ends.ts'
import type { Board } from './board.ts'
import { compose, hasEnds } from './facts.ts'
import { frameUnder, framesOf, isFrame, standing } from './frame-under.ts'
import type { KeysBetween } from './order.ts'
import { readEnd, readGeo, readProps, isShapeId } from './read-record.ts'
import { rowsOf } from './rows.ts'
import { arrangementOf, type EndRecord, type GeoRecord, type NewEnd, type NewShape } from './records.ts'
import { textsFit, withFormats } from './texts-fit.ts'

export interface Making {
  readonly layer: Layer
  readonly author: string | null
  readonly keys: KeysBetween
}

export type Made =
  | { readonly kind: 'made'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'refused'; readonly id: string }

/**
 * Completes shapes: from the definition of their type, from the frame under them, on top of all that stands there.
 * Refused when one of them isn't sound or its id is taken. Later ones may stand in earlier ones.
 */
export function makeShapes(board: Board, news: readonly NewShape[], making: Making): Made {
  const geos = new Map(news.map((one) => [one.id, targetFor(one)]))
  const targetOf = (id: string) => (geos.has(id) ? geos.get(id) : board.index.target(id))
  const frames = [...framesOf(board)]
  const shapes: Shape[] = []
  const taken = new Set<string>()
  for (const one of news) {
    const isTaken = board.layout.props.has(one.id) || taken.has(one.id)
    const made = isTaken ? undefined : complete(one, making, targetOf)
    if (!made) return { kind: 'refused', id: one.id }
    const shape = { ...made, parent: one.parent === undefined ? frameUnder(frames, made) : one.parent }
    taken.add(shape.id)
    if (isFrame(shape.type)) frames.push(standing(shape))
    shapes.push(shape)
  }
  const loose = new Set(news.filter(({ order }) => order === undefined).map(({ id }) => id))
  return { kind: 'made', shapes: putOnTop(board, shapes, making.keys, ({ id }) => loose.has(id)) }
}

/** Gives them (or those of them that are `meant`) order keys above all that stands where they stand. */
export function putOnTop(
  board: Board,
  shapes: readonly Shape[],
  keys: KeysBetween,
  meant: (shape: Shape) => boolean = () => true,
): readonly Shape[] {
  const orders = new Map<string, string>()
  for (const row of rowsOf(shapes.filter(meant))) {
    const fresh = keys(topOf(board, row[0]), null, row.length)
    for (const [i, { id }] of row.entries()) orders.set(id, fresh[i] ?? '')
  }
  return shapes.map((shape) => ({ ...shape, order: orders.get(shape.id) ?? shape.order }))
}

function topOf(board: Board, { parent, layer }: Shape): string | null {
  const row = board.siblings(parent).map((id) => board.get(id))
  return row.findLast((shape) => shape?.layer === layer)?.order ?? null
}

/** Not yet in a frame, nor in order. */
function complete(
  one: NewShape,
  making: Making,
  targetOf: (id: string) => Target | undefined,
): Shape | undefined {
  const { id, type, layer = making.layer, author = making.author } = one
  const { texts = {} } = one
  if (!isShapeId(id) || !isShapeType(type) || !textsFit(texts)) return undefined
  const style = { ...shapeOf(type).defaults, ...withoutHouseProps(one.props ?? {}) }
  const props = readProps({
    type,
    layer,
    parent: one.parent ?? null,
    order: one.order ?? 'a0',
    author,
    ...arrangementOf(one),
    style,
  })
  const place = hasEnds(type) ? endsOf(one, targetOf) : readGeo(geoOf(one))
  if (!props || !place) return undefined
  const ends = 'start' in place ? resolveEnds(place, targetOf, routeIn(style)) : undefined
  return withFormats(compose(id, { props, place, texts }, null, ends), one.formats)
}

function geoOf({ type, x, y, w, h, rotation }: NewShape): GeoRecord | undefined {
  if (!isShapeType(type) || hasEnds(type)) return undefined
  const { size } = shapeOf(type)
  return [x, y, w ?? size.w, h ?? size.h, rotation ?? 0]
}

function targetFor(one: NewShape): Target | undefined {
  const geo = geoOf(one)
  return geo && { x: geo[0], y: geo[1], w: geo[2], h: geo[3], rotation: geo[4], type: one.type }
}

/** An arrow without ends crosses the box that it was given. */
function endsOf({ x, y, w, h, ends }: NewShape, targetOf: (id: string) => Target | undefined) {
  const { size } = shapeOf('arrow')
  const start = readEnd(endRecord(ends?.start ?? { point: { x, y } }))
  const end = readEnd(endRecord(ends?.end ?? { point: { x: x + (w ?? size.w), y: y + (h ?? size.h) } }))
  if (!start || !end) return undefined
  const hangs = [start, end].every(({ target }) => target === null || targetOf(target) !== undefined)
  return hangs ? { start, end } : undefined
}

export function endRecord(end: NewEnd): EndRecord {
  if ('point' in end) return { target: null, anchor: [middle.x, middle.y], point: [end.point.x, end.point.y] }
  const { x, y } = end.anchor ?? middle
  return { target: end.target, anchor: [x, y], point: [0, 0] }
}
