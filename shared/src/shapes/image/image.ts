import { Type, type Static } from 'typebox'
import type { Drawing, Flip } from '../../drawing/drawing.ts'
import { imageIdPattern } from '../../drawing/image-file.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { contains, grow } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'

/** The longest side of a picture that the server keeps, in pixels. */
const longestSide = 8192

const props = Type.Object(
  {
    /** The id of its file; see `ImageFile`. Empty for a picture that there never was. */
    image: Type.String({ pattern: `${imageIdPattern}|^$` }),
    /** Its own size in pixels. */
    w: Type.Integer({ minimum: 1, maximum: longestSide }),
    h: Type.Integer({ minimum: 1, maximum: longestSide }),
    flip: Type.Optional(oneOf<Flip>(['x', 'y', 'xy'])),
  },
  { additionalProperties: false },
)
type Image = ShapeOf<'image', Static<typeof props>>

/** The part of an image that is its description. */
export const altPart = 'alt'

const words = {
  da: { image: 'Billede', label: 'Hvad billedet viser' },
  en: { image: 'Image', label: 'What the image shows' },
} as const satisfies Record<Locale, object>

function textsOf(shape: Image, look: Look): readonly TextPart[] {
  const box = grow(ownBox(shape), -12)
  return [
    {
      part: altPart,
      box: { ...box, y: signBottom(shape) + 6, h: Math.max(0, shape.h - signBottom(shape) - 12) },
      size: { max: 16, min: 12 },
      weight: 400,
      align: 'center',
      valign: 'top',
      color: look.muted,
      label: words[look.locale].label,
      aside: true,
    },
  ]
}

const largestSign = 40

function signSide({ w, h }: Image): number {
  return Math.min(largestSign, w / 3, h / 3)
}

function signBottom(shape: Image): number {
  return shape.h / 2 + signSide(shape) / 2
}

/** What is seen until the picture has come, and where it never comes: a sheet with its description. */
function insteadOf(shape: Image, look: Look): readonly Drawing[] {
  const box = ownBox(shape)
  return [
    { kind: 'rect', box, style: { fill: look.surface } },
    { kind: 'rect', box, style: { stroke: look.line, width: 1, opacity: 0.5 } },
    ...sign(shape, look),
    ...writing(shape, textsOf(shape, look), look),
  ]
}

/** A framed picture of the sun over hills, in the middle. */
function sign(shape: Image, look: Look): readonly Drawing[] {
  const side = signSide(shape)
  const u = side / 24
  const style = { stroke: look.muted, width: 1.6 * u }
  const at = { x: (shape.w - side) / 2, y: (shape.h - side) / 2 }
  const hills = [21, 15, 16.5, 10.5, 6, 21].map((length) => Math.round(length * u * 100) / 100)
  const children: readonly Drawing[] = [
    { kind: 'rect', box: { x: 3 * u, y: 3 * u, w: 18 * u, h: 18 * u }, radius: 2 * u, style },
    { kind: 'ellipse', box: { x: 7 * u, y: 7 * u, w: 4 * u, h: 4 * u }, style },
    {
      kind: 'path',
      d: `M${hills.slice(0, 2).join(' ')}L${hills.slice(2, 4).join(' ')}L${hills.slice(4).join(' ')}`,
      style,
    },
  ]
  return [{ kind: 'group', at, children }]
}

/** A picture that somebody brought. Its file is kept beside the board; the shape knows its id and size. */
export const image = defineShape({
  type: 'image',
  props,
  defaults: { image: '', w: 320, h: 240 },
  size: { w: 320, h: 240 },
  resize: 'proportional',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => {
    const { image, flip } = shape.props
    const alt = writtenIn(shape, altPart)
    const box = ownBox(shape)
    const instead = insteadOf(shape, look)
    return [{ kind: 'image', image, box, ...(flip ? { flip } : {}), alt, instead }]
  },
  texts: textsOf,
  describe(shape, locale) {
    const alt = writtenIn(shape, altPart)
    return alt === '' ? words[locale].image : `${words[locale].image}: ${alt}`
  },
})
