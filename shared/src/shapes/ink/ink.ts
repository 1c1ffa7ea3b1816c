import { Type, type Static } from 'typebox'
import { penColorWords } from '../../drawing/color-words.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { markerColor, penColor, penColorNames } from '../../drawing/palette.ts'
import { grow } from '../../geometry/box.ts'
import { distanceToPolyline } from '../../geometry/segment.ts'
import { oneOf } from '../one-of.ts'
import { turnedBounds } from '../placement.ts'
import { defineShape } from '../shape.ts'
import { inkOutline, markerOutline, trail } from './ink-outline.ts'
import { maxNumbers, samplesOf, type Sample } from './samples.ts'

const words = {
  da: { pen: 'Håndtegnet streg', highlighter: 'Overstregning' },
  en: { pen: 'Hand-drawn line', highlighter: 'Highlighting' },
} as const satisfies Record<Locale, object>

const props = Type.Object(
  {
    /** x, y and pressure of each point in turn, all 0..1: across the box, down the box, and how hard. */
    points: Type.Array(Type.Number({ minimum: 0, maximum: 1 }), { maxItems: maxNumbers }),
    color: oneOf(penColorNames),
    width: Type.Number({ minimum: 1, maximum: 32 }),
    /** What drew it; a pen if left out. */
    tool: Type.Optional(oneOf(['pen', 'highlighter'])),
  },
  { additionalProperties: false },
)
type InkProps = Static<typeof props>

/** How a stroke is drawn, wherever it goes. */
export type InkStyle = Omit<InkProps, 'points'>
export type InkTool = NonNullable<InkProps['tool']>

/** What each of the tools begins with. */
export const inkStyles = {
  pen: { color: 'ink', width: 4 },
  highlighter: { color: 'orange', width: 20, tool: 'highlighter' },
} as const satisfies Record<InkTool, InkStyle>

/** Words below it stay readable by day and by night. */
const seeThrough = 0.3

/** A pen as wide as this draws, seen from where letters can't be read, but a line; and what its pressure leaves of it. */
const hairline = 8
const pressed = 0.8

/** A stroke through points, in their coordinates. */
export function drawStroke(samples: readonly Sample[], style: InkStyle, look: Look): Drawing[] {
  const { color, width, tool } = style
  if (tool === 'highlighter') {
    const d = markerOutline(samples, width)
    return d === '' ? [] : [{ kind: 'path', d, style: { fill: markerColor(color), opacity: seeThrough } }]
  }
  const isLine = look.readable !== undefined && width <= hairline && samples.length > 1
  if (isLine) {
    const style = { stroke: penColor(color, look), width: width * pressed }
    return [{ kind: 'path', d: trail(samples), style }]
  }
  const d = inkOutline(samples, width)
  return d === '' ? [] : [{ kind: 'path', d, style: { fill: penColor(color, look) } }]
}

/** What a pen drew: kept as points, so that it can be grown, coloured and drawn finely at any zoom. */
export const ink = defineShape({
  type: 'ink',
  props,
  defaults: { points: [], color: 'ink', width: 4 },
  size: { w: 160, h: 80 },
  resize: 'free',
  bounds: (shape) => grow(turnedBounds(shape), shape.props.width),
  hit: (shape, point, slack) =>
    distanceToPolyline(point, samplesOf(shape.props.points, shape)) <= slack + shape.props.width / 2,
  draw: (shape, look) => drawStroke(samplesOf(shape.props.points, shape), shape.props, look),
  texts: () => [],
  describe: ({ props }, locale) =>
    `${words[locale][props.tool ?? 'pen']} (${penColorWords[locale][props.color]})`,
})
