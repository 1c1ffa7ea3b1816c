import { Type } from 'typebox'
import { noteColorWords } from '../../drawing/color-words.ts'
import type { Locale } from '../../drawing/look.ts'
import { noteColorNames, noteColors, noteInk } from '../../drawing/note-colors.ts'
import { around, contains, grow, turnedWith } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { scored } from '../score/score.ts'
import { defineShape, type Placed, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { markOf } from './mark.ts'
import { drawStanding, standingBox, standings } from './standing.ts'

const margin = 14

const words = {
  da: { note: 'seddel', empty: 'Tom', decision: 'Beslutning', question: 'Åbent spørgsmål' },
  en: { note: 'note', empty: 'Empty', decision: 'Decision', question: 'Open question' },
} as const satisfies Record<Locale, object>

function textsOf({ w, h }: Placed): readonly TextPart[] {
  const space = Math.min(margin, w / 8, h / 8)
  return [
    {
      part: '',
      box: { x: space, y: space, w: w - 2 * space, h: h - 2 * space },
      size: { max: 28, min: 12 },
      weight: 400,
      align: 'left',
      valign: 'top',
      color: noteInk,
      rich: true,
    },
  ]
}

const props = Type.Object(
  {
    color: oneOf(noteColorNames),
    /** What the group has made of it; left out for an ordinary note. */
    mark: Type.Optional(oneOf(standings)),
    ...scored,
  },
  { additionalProperties: false },
)

/** A note: one thought, in ink on one of eight colours. */
export const sticky = defineShape({
  type: 'sticky',
  props,
  defaults: { color: 'sun' },
  size: { w: 160, h: 160 },
  resize: 'free',
  bounds(shape) {
    const bounds = turnedBounds(shape)
    if (!shape.props.mark) return bounds
    return around([bounds, turnedWith(shape, standingBox, shape.rotation)]) ?? bounds
  },
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [
    {
      kind: 'rect',
      box: ownBox(shape),
      radius: 4,
      style: { fill: noteColors[shape.props.color] },
      shadow: true,
    },
    markOf(shape.props.color, shape),
    ...writing(shape, textsOf(shape), look),
    ...(shape.props.mark ? [drawStanding(shape.props.mark)] : []),
  ],
  texts: textsOf,
  describe(shape, locale) {
    const { note, empty, ...marks } = words[locale]
    const color = noteColorWords[locale][shape.props.color]
    const text = writtenIn(shape)
    const mark = shape.props.mark ? `${marks[shape.props.mark]}. ` : ''
    const plain =
      text === ''
        ? `${empty} ${color} ${note}`
        : `${color.charAt(0).toUpperCase()}${color.slice(1)} ${note}: ${text}`
    return mark + plain
  },
})
