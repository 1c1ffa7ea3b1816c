import { Type } from 'typebox'
import { noteColorWords } from '../../drawing/color-words.ts'
import type { Locale } from '../../drawing/look.ts'
import { noteColorNames, noteColors, noteInk } from '../../drawing/note-colors.ts'
import { contains, grow } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type Placed, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { markOf } from './mark.ts'

const margin = 14

const words = {
  da: { note: 'seddel', empty: 'Tom' },
  en: { note: 'note', empty: 'Empty' },
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
    },
  ]
}

/** A note: one thought, in ink on one of eight colours. */
export const sticky = defineShape({
  type: 'sticky',
  props: Type.Object({ color: oneOf(noteColorNames) }, { additionalProperties: false }),
  defaults: { color: 'sun' },
  size: { w: 160, h: 160 },
  resize: 'free',
  bounds: turnedBounds,
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
  ],
  texts: textsOf,
  describe(shape, locale) {
    const { note, empty } = words[locale]
    const color = noteColorWords[locale][shape.props.color]
    const text = writtenIn(shape)
    return text === ''
      ? `${empty} ${color} ${note}`
      : `${color.charAt(0).toUpperCase()}${color.slice(1)} ${note}: ${text}`
  },
})
