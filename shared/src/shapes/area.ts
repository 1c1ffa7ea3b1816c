import { Type, type Static, type TSchema } from 'typebox'
import type { Locale, Look } from '../drawing/look.ts'
import type { Drawing, Style } from '../drawing/drawing.ts'
import { noteColorNames } from '../drawing/note-colors.ts'
import {
  fillColor,
  inkOn,
  penColor,
  penColorNames,
  type FillColor,
  type PenColor,
} from '../drawing/palette.ts'
import { grow, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Knob } from './knob.ts'
import { oneOf } from './one-of.ts'
import { ownBox, turnedBounds } from './placement.ts'
import { scored } from './score/score.ts'
import { defineShape, type Placed, type ShapeDefinition, type ShapeOf, type TextPart } from './shape.ts'
import { writing, writtenIn } from './writing.ts'

/** What the schema of every area has. */
export const painted = {
  fill: oneOf<FillColor>(['none', 'paper', 'surface', ...noteColorNames]),
  stroke: oneOf<'none' | PenColor>(['none', ...penColorNames]),
  ...scored,
}
const plain = Type.Object(painted, { additionalProperties: false })
type AreaProps = Static<typeof plain>

const outlineWidth = 2

function styleOf({ fill, stroke }: AreaProps, look: Look): Style {
  const filled = fillColor(fill, look)
  return {
    ...(filled === undefined ? {} : { fill: filled }),
    ...(stroke === 'none' ? {} : { stroke: penColor(stroke, look), width: outlineWidth }),
  }
}

function textsIn(box: Box, { fill }: AreaProps, look: Look): readonly TextPart[] {
  return [
    {
      part: '',
      box,
      size: { max: 20, min: 12 },
      weight: 400,
      align: 'center',
      valign: 'middle',
      color: inkOn(fill, look),
      rich: true,
    },
  ]
}

/** What sets one area apart from another. */
interface Area<Type extends string, Props extends TSchema> {
  readonly type: Type
  readonly words: Readonly<Record<Locale, string>>
  readonly size: { readonly w: number; readonly h: number }
  /** Where its words go, in its own coordinates. */
  readonly room: (shape: Placed) => Box
  readonly isInside: (box: Box, point: Point) => boolean
  readonly outline: (box: Box, style: Style, shape: ShapeOf<Type, Static<Props>>) => Drawing
  readonly knobs?: (shape: ShapeOf<Type, Static<Props>>) => readonly Knob[]
  /** Where all of it is on the board, if it reaches out of its box; its line not counted. */
  readonly bounds?: (shape: ShapeOf<Type, Static<Props>>) => Box
}

/** A shape with an outline, a fill and words in the middle. */
export function defineArea<const Type extends string>(
  area: Area<Type, typeof plain>,
): ShapeDefinition<Type, typeof plain> {
  return areaWith(plain, area)
}

/** The same with more to it: `props` is a schema of what is `painted` and of what may be left out. */
export function areaWith<const Type extends string, Props extends TSchema>(
  props: Props,
  { type, words, size, room, isInside, outline, knobs, bounds = turnedBounds }: Area<Type, Props>,
): ShapeDefinition<Type, Props> {
  // By the schema; its type is too deep for the compiler to see that.
  const paintOf = ({ props }: ShapeOf<Type, Static<Props>>) => props as AreaProps
  return defineShape({
    type,
    props,
    defaults: { fill: 'none', stroke: 'ink' } as Static<Props>,
    size,
    resize: 'free',
    ...(knobs && { knobs }),
    bounds: (shape) => grow(bounds(shape), outlineWidth / 2),
    hit(shape, point, slack) {
      const box = ownBox(shape)
      if (!isInside(grow(box, slack), point)) return false
      // What is seen through is reached through: an empty outline answers on its line only.
      const hollow = paintOf(shape).fill === 'none' && writtenIn(shape) === ''
      return !hollow || !isInside(grow(box, -slack - outlineWidth), point)
    },
    draw: (shape, look) => [
      outline(ownBox(shape), styleOf(paintOf(shape), look), shape),
      ...writing(shape, textsIn(room(shape), paintOf(shape), look), look),
    ],
    texts: (shape, look) => textsIn(room(shape), paintOf(shape), look),
    describe(shape, locale) {
      const text = writtenIn(shape)
      return text === '' ? words[locale] : `${words[locale]}: ${text}`
    },
  })
}
