import { Type, type Static } from 'typebox'
import type { Locale, Look } from '../../drawing/look.ts'
import { penColor, penColorNames } from '../../drawing/palette.ts'
import { contains, grow } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { spotAbove } from '../score/score-badge.ts'
import { scored } from '../score/score.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'

/** The type scale, in board units. */
export const textSizes = { s: 16, m: 20, l: 28, xl: 40 } as const
export type TextSize = keyof typeof textSizes

const props = Type.Object(
  {
    size: Type.Union([oneOf(Object.keys(textSizes) as TextSize[]), Type.Number({ minimum: 8, maximum: 96 })]),
    weight: Type.Union([Type.Literal(400), Type.Literal(700)]),
    align: Type.Union([Type.Literal('left'), Type.Literal('center')]),
    color: oneOf(penColorNames),
    ...scored,
  },
  { additionalProperties: false },
)

const words = {
  da: { heading: 'Overskrift', text: 'Tekst', empty: 'Tom tekst', placeholder: 'Skriv her' },
  en: { heading: 'Heading', text: 'Text', empty: 'Empty text', placeholder: 'Write here' },
} as const satisfies Record<Locale, object>

function textsOf(shape: ShapeOf<'text', Static<typeof props>>, look: Look): readonly TextPart[] {
  const { size, weight, align, color } = shape.props
  const max = typeof size === 'number' ? size : textSizes[size]
  return [
    {
      part: '',
      box: ownBox(shape),
      // Words that outgrow their box get smaller, but stay in proportion to the other headings.
      size: { max, min: Math.min(max, Math.max(10, max / 2)) },
      weight,
      align,
      valign: 'top',
      color: penColor(color, look),
      placeholder: words[look.locale].placeholder,
      rich: true,
    },
  ]
}

/** Words that stand on the board itself: headings and instructions. */
export const text = defineShape({
  type: 'text',
  props,
  defaults: { size: 'm', weight: 400, align: 'left', color: 'ink' },
  size: { w: 280, h: 56 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => writing(shape, textsOf(shape, look), look),
  texts: textsOf,
  scoreSpot: spotAbove,
  describe(shape, locale) {
    const { heading, text, empty } = words[locale]
    const written = writtenIn(shape)
    if (written === '') return empty
    return `${shape.props.weight === 700 ? heading : text}: ${written}`
  },
})
