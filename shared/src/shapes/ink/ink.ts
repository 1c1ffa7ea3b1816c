import { Type } from 'typebox'
import { penColorWords } from '../../drawing/color-words.ts'
import type { Locale } from '../../drawing/look.ts'
import { penColor, penColorNames } from '../../drawing/palette.ts'
import { grow } from '../../geometry/box.ts'
import { distanceToPolyline } from '../../geometry/segment.ts'
import { oneOf } from '../one-of.ts'
import { turnedBounds } from '../placement.ts'
import { defineShape } from '../shape.ts'
import { inkOutline } from './ink-outline.ts'
import { maxNumbers, samplesOf } from './samples.ts'

const words = { da: 'Håndtegnet streg', en: 'Hand-drawn line' } as const satisfies Record<Locale, string>

/** What a pen drew: kept as points, so that it can be grown, coloured and drawn finely at any zoom. */
export const ink = defineShape({
  type: 'ink',
  props: Type.Object(
    {
      /** x, y and pressure of each point in turn, all 0..1: across the box, down the box, and how hard. */
      points: Type.Array(Type.Number({ minimum: 0, maximum: 1 }), { maxItems: maxNumbers }),
      color: oneOf(penColorNames),
      width: Type.Number({ minimum: 1, maximum: 32 }),
    },
    { additionalProperties: false },
  ),
  defaults: { points: [], color: 'ink', width: 4 },
  size: { w: 160, h: 80 },
  resize: 'free',
  bounds: (shape) => grow(turnedBounds(shape), shape.props.width),
  hit: (shape, point, slack) =>
    distanceToPolyline(point, samplesOf(shape.props.points, shape)) <= slack + shape.props.width / 2,
  draw: (shape, look) => {
    const d = inkOutline(samplesOf(shape.props.points, shape), shape.props.width)
    return d === '' ? [] : [{ kind: 'path', d, style: { fill: penColor(shape.props.color, look) } }]
  },
  texts: () => [],
  describe: ({ props }, locale) => `${words[locale]} (${penColorWords[locale][props.color]})`,
})
