import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { penColor, penColorNames } from '../../drawing/palette.ts'
import { between, grow } from '../../geometry/box.ts'
import { distance, subtract, type Point } from '../../geometry/point.ts'
import { distanceToSegment, towards } from '../../geometry/segment.ts'
import { oneOf } from '../one-of.ts'
import { defineShape, type ShapeOf } from '../shape.ts'

const props = Type.Object(
  {
    color: oneOf(penColorNames),
    width: Type.Number({ minimum: 1, maximum: 16 }),
    dash: Type.Boolean(),
    head: oneOf(['end', 'both', 'none']),
  },
  { additionalProperties: false },
)

type Arrow = ShapeOf<'arrow', Static<typeof props>>

const words = {
  da: { arrow: 'Pil', line: 'Streg' },
  en: { arrow: 'Arrow', line: 'Line' },
} as const satisfies Record<Locale, object>

/** Both ends in the arrow's own coordinates; one that nobody has placed crosses its box. */
function endsOf({ x, y, w, h, ends }: Arrow): { start: Point; end: Point } {
  if (!ends) return { start: { x: 0, y: 0 }, end: { x: w, y: h } }
  return { start: subtract(ends.start.point, { x, y }), end: subtract(ends.end.point, { x, y }) }
}

/** Half the width of a head for each unit of its length. */
const slimness = 0.38
const headLength = (width: number) => 8 + 3 * width

/** A filled triangle with its point at `tip`, rounded by its own outline. */
function head(tip: Point, from: Point, length: number, color: string): Drawing {
  const back = towards(tip, from, Math.min(1, length / distance(tip, from)))
  const across = { x: (back.y - tip.y) * slimness, y: (tip.x - back.x) * slimness }
  const corners = [
    tip,
    { x: back.x + across.x, y: back.y + across.y },
    { x: back.x - across.x, y: back.y - across.y },
  ]
  return {
    kind: 'path',
    d: `M${corners.map(place).join('L')}Z`,
    style: { fill: color, stroke: color, width: 2 },
  }
}

function place({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}

function drawArrow(shape: Arrow, look: Look): Drawing[] {
  const { width, dash } = shape.props
  const { start, end } = endsOf(shape)
  const length = distance(start, end)
  if (length === 0) return []
  const color = penColor(shape.props.color, look)
  const size = Math.min(headLength(width), length / 2)
  // The line stops within the head, or its blunt end would show beside the tip.
  const inside = (size * 0.7) / length
  const from = shape.props.head === 'both' ? towards(start, end, inside) : start
  const to = shape.props.head === 'none' ? end : towards(end, start, inside)
  const style = { stroke: color, width, ...(dash ? { dash: [width * 3, width * 3] } : {}) }
  return [
    { kind: 'path', d: `M${place(from)}L${place(to)}`, style },
    ...(shape.props.head === 'none' ? [] : [head(end, start, size, color)]),
    ...(shape.props.head === 'both' ? [head(start, end, size, color)] : []),
  ]
}

/** A straight line from one place or shape to another. */
export const arrow = defineShape({
  type: 'arrow',
  props,
  defaults: { color: 'ink', width: 2, dash: false, head: 'end' },
  size: { w: 160, h: 0 },
  resize: 'none',
  bounds(shape) {
    const { start, end } = endsOf(shape)
    const box = between(start, end)
    return grow({ ...box, x: box.x + shape.x, y: box.y + shape.y }, headLength(shape.props.width) / 2)
  },
  hit(shape, point, slack) {
    const { start, end } = endsOf(shape)
    return distanceToSegment(point, start, end) <= slack + shape.props.width / 2
  },
  draw: drawArrow,
  texts: () => [],
  describe: ({ props }, locale) => (props.head === 'none' ? words[locale].line : words[locale].arrow),
})
