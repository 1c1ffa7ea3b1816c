import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { penColor } from '../../drawing/palette.ts'
import { around, contains, grow } from '../../geometry/box.ts'
import { distance, type Point } from '../../geometry/point.ts'
import { distanceToPolyline } from '../../geometry/segment.ts'
import { defineShape, type NameOf } from '../shape.ts'
import { writtenIn } from '../writing.ts'
import { flattened, lengthOf, lineOf, pathOf, trimmed, type Line } from './arrow-line.ts'
import { arrowProps, headsOf, type Arrow } from './arrow-props.ts'
import { headAt, headLength, insets } from './heads.ts'
import { labelBox, labelOn, labelPart } from './label.ts'

const words = {
  da: { arrow: 'Pil', line: 'Streg', from: 'fra', to: 'til' },
  en: { arrow: 'Arrow', line: 'Line', from: 'from', to: 'to' },
} as const satisfies Record<Locale, object>

/** Of the stretch that a head stands on, and for each unit of the line's width. */
const BEFORE_CORNER = 0.8
const LEAST = 2.5

function drawArrow(shape: Arrow, look: Look): Drawing[] {
  const { width, dash } = shape.props
  const line = lineOf(shape)
  const { points } = line
  const length = lengthOf(flattened(line))
  const [start, second, beforeLast, end] = [points[0], points[1], points.at(-2), points.at(-1)]
  if (length === 0 || !start || !second || !beforeLast || !end) return []
  const color = penColor(shape.props.color, look)
  const largest = Math.min(headLength(width), length / 2)
  const heads = headsOf(shape.props)
  const sizeAt = (tip: Point, from: Point) => Math.min(largest, roomOf(line, tip, from, width))
  const sizes = { start: sizeAt(start, second), end: sizeAt(end, beforeLast) }
  const seen = trimmed(line, sizes.start * insets[heads.start], sizes.end * insets[heads.end])
  const style = { stroke: color, width, ...(dash ? { dash: [width * 3, width * 3] } : {}) }
  return [
    { kind: 'path', d: pathOf(seen), style },
    ...headAt(heads.end, end, beforeLast, { length: sizes.end, width, color }),
    ...headAt(heads.start, start, second, { length: sizes.start, width, color }),
    ...labelOn(shape, line, look),
  ]
}

/** How long a head may be so that it doesn't cover the corner before it, as long as it is seen beside the line. */
function roomOf({ points, isCurve }: Line, tip: Point, from: Point, width: number): number {
  if (isCurve || points.length < 3) return Infinity
  return Math.max(distance(tip, from) * BEFORE_CORNER, width * LEAST)
}

function describe(shape: Arrow, locale: Locale, nameOf?: NameOf): string {
  const said = words[locale]
  const { start, end } = headsOf(shape.props)
  const kind = start === 'none' && end === 'none' ? said.line : said.arrow
  const [from, to] = [shape.ends?.start, shape.ends?.end].map((one) => nameOf?.(one?.target ?? ''))
  const parts = [kind, from && `${said.from} «${from}»`, to && `${said.to} «${to}»`].filter(Boolean)
  const text = writtenIn(shape)
  return text === '' ? parts.join(' ') : `${parts.join(' ')}: ${text}`
}

/** A line from one place or shape to another: straight, in right angles round what it hangs on, or curved. */
export const arrow = defineShape({
  type: 'arrow',
  props: arrowProps,
  defaults: { color: 'ink', width: 2, dash: false, head: 'end' },
  size: { w: 160, h: 0 },
  resize: 'none',
  bounds(shape) {
    const line = lineOf(shape)
    const [label, points] = [labelBox(shape, line), flattened(line)]
    const dots = points.map((point) => ({ ...point, w: 0, h: 0 }))
    const box = around(label ? [...dots, label] : dots) ?? shape
    return grow({ ...box, x: box.x + shape.x, y: box.y + shape.y }, headLength(shape.props.width) / 2)
  },
  hit(shape, point, slack) {
    const line = lineOf(shape)
    const label = labelBox(shape, line)
    const far = distanceToPolyline(point, flattened(line))
    return far <= slack + shape.props.width / 2 || (label !== undefined && contains(label, point))
  },
  draw: drawArrow,
  texts: (shape, look) => [labelPart(lineOf(shape), look)],
  describe,
})
