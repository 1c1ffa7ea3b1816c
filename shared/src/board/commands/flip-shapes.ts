import { around } from '../../geometry/box.ts'
import { lineOf } from '../../shapes/arrow/arrow-line.ts'
import type { Arrow } from '../../shapes/arrow/arrow-props.ts'
import { middleOf } from '../../shapes/arrow/elbow.ts'
import { turnedBounds } from '../../shapes/placement.ts'
import { tailOf } from '../../shapes/bubble/bubble.ts'
import { shapeOf, type Shape } from '../../shapes/registry.ts'
import type { ArrowEnd } from '../../shapes/shape.ts'
import { boxOfEnds } from '../arrow-ends.ts'
import type { Board } from '../board.ts'
import { endNames } from '../facts.ts'
import { neat } from '../pieces.ts'
import { endOf, givenGeo } from '../write-shape.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Command } from './command.ts'

/** Across is left for right, down is top for bottom. */
export type Mirror = 'across' | 'down'

/**
 * Turns them over as one, frames with all that stands in them: everything changes places, and what isn't read (ink,
 * pictures, arrows, the tails of speech bubbles) is mirrored itself.
 */
export function flipShapes(ids: readonly string[], mirror: Mirror): Command {
  return (board, actor, run) => {
    const shapes = withContents(board, ids)
    const box = around(shapes.map(turnedBounds))
    if (!box) return false
    const over = { mirror, sum: mirror === 'across' ? 2 * box.x + box.w : 2 * box.y + box.h }
    const names = new Set(shapes.map(({ id }) => id))
    const flipped = shapes
      .map((before) => ({ before, after: flip(before, over, names) }))
      .filter(({ before, after }) => allows(actor, before, after))
    if (run) for (const { before, after } of flipped) write(board, before, after)
    return flipped.length > 0
  }
}

/** The line that it is mirrored in: coordinates on either side of it add up to `sum`. */
interface Over {
  readonly mirror: Mirror
  readonly sum: number
}

function withContents(board: Board, ids: readonly string[]): readonly Shape[] {
  const all = new Set(ids)
  for (const id of all) for (const child of board.children(id)) all.add(child)
  return shapesOf(board, all)
}

function flip(shape: Shape, over: Over, flipped: ReadonlySet<string>): Shape {
  const props = flippedProps(shape, over.mirror)
  if (shape.ends) {
    const [start, end] = [shape.ends.start, shape.ends.end].map((end) => flipEnd(end, over, flipped))
    const ends = start && end ? { start, end } : shape.ends
    return { ...shape, ...boxOfEnds(ends), ends, props } as Shape
  }
  const { x, y, w, h } = shape
  const place = over.mirror === 'across' ? { x: neat(over.sum - x - w), y } : { x, y: neat(over.sum - y - h) }
  return {
    ...shape,
    ...place,
    rotation: shape.rotation === 0 ? 0 : (360 - shape.rotation) % 360,
    props,
  } as Shape
}

/** What hangs on something that stays, stays on it. */
function flipEnd(end: ArrowEnd, { mirror, sum }: Over, flipped: ReadonlySet<string>): ArrowEnd {
  const key = mirror === 'across' ? 'x' : 'y'
  if (end.target === null) return { ...end, point: { ...end.point, [key]: neat(sum - end.point[key]) } }
  return flipped.has(end.target) ? { ...end, anchor: { ...end.anchor, [key]: 1 - end.anchor[key] } } : end
}

/** An elbow's middle was moved across it: to the other side, if it lies askew of the line that it is mirrored in. */
function flippedBend(arrow: Arrow, mirror: Mirror): Arrow['props'] {
  const { points } = lineOf(arrow)
  const middle = middleOf(points)
  if (middle === undefined || !arrow.props.bend) return arrow.props
  const isUpright = points[middle]?.x === points[middle + 1]?.x
  return isUpright === (mirror === 'across') ? { ...arrow.props, bend: -arrow.props.bend } : arrow.props
}

/** What a bubble points at is then on the other side. */
function flippedTail(bubble: Extract<Shape, { type: 'bubble' }>, mirror: Mirror): Shape['props'] {
  const { x, y } = tailOf(bubble)
  return { ...bubble.props, tail: mirror === 'across' ? { x: over(x), y } : { x, y: over(y) } }
}

function over(share: number): number {
  return Math.round((1 - share) * 1000) / 1000
}

/** By the names that these have in every shape: the points of ink, and how a picture is turned over. */
function flippedProps(shape: Shape, mirror: Mirror): unknown {
  if (shape.type === 'arrow') return flippedBend(shape, mirror)
  if (shape.type === 'bubble') return flippedTail(shape, mirror)
  const { type, props } = shape
  const own: Readonly<Record<string, unknown>> = { ...props }
  if (Array.isArray(own['points']))
    return { ...own, points: flippedPoints(own['points'] as number[], mirror) }
  const schema = shapeOf(type).props
  if (!('properties' in schema) || !Object.hasOwn(schema.properties as object, 'flip')) return props
  const { flip, ...others } = own
  const turned = turnedOver(typeof flip === 'string' ? flip : '', mirror === 'across' ? 'x' : 'y')
  return turned === '' ? others : { ...others, flip: turned }
}

/** x, y and pressure in turn, all of them shares of the box. */
function flippedPoints(points: readonly number[], mirror: Mirror): readonly number[] {
  const which = mirror === 'across' ? 0 : 1
  return points.map((value, i) => (i % 3 === which ? 1 - value : value))
}

function turnedOver(flip: string, axis: 'x' | 'y'): string {
  const [x, y] = [flip.includes('x') !== (axis === 'x'), flip.includes('y') !== (axis === 'y')]
  return `${x ? 'x' : ''}${y ? 'y' : ''}`
}

function write(board: Board, before: Shape, after: Shape): void {
  if (after.props !== before.props) board.write.props(after.id, propsOf(after))
  if (after.ends) for (const which of endNames) board.write.end(after.id, which, endOf(after.ends[which]))
  else board.write.geo(after.id, givenGeo(after))
}
