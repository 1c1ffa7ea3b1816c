import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { noteColors, noteInk } from '../../drawing/note-colors.ts'
import { setWords } from '../../drawing/set-words.ts'
import { centreOf } from '../../geometry/box.ts'
import { distance } from '../../geometry/point.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf } from '../shape.ts'
import {
  isStickerName,
  scaledPath,
  stickerDrawing,
  stickerSide,
  type StickerName,
} from './sticker-drawings.ts'
import { stickerWords } from './sticker-words.ts'

const props = Type.Object(
  {
    kind: oneOf(['drawing', 'emoji']),
    /** The name of one of our drawings, or an emoji. */
    sign: Type.String({ maxLength: 32 }),
  },
  { additionalProperties: false },
)
export type StickerProps = Static<typeof props>
type Sticker = ShapeOf<'sticker', StickerProps>

const words = { da: 'Mærkat', en: 'Sticker' } as const satisfies Record<Locale, string>

/** How high an emoji stands in its box. */
const share = 0.8

function drawEmoji({ w, h, props }: Sticker, look: Look): Drawing[] {
  const letters = Math.min(w, h) * share
  if (letters <= 0) return []
  const setting = { weight: 400, align: 'center', valign: 'middle' } as const
  // Wider than it needs, or an emoji of several would be broken.
  const box = { x: -w, y: 0, w: 3 * w, h }
  return [setWords(props.sign, { ...setting, box, size: { max: letters, min: letters } }, look.ink)]
}

function drawSign({ w, h }: Sticker, name: StickerName): Drawing[] {
  const { ground, d, filled } = stickerDrawing(name)
  const side = Math.min(w, h)
  const box = { x: (w - side) / 2, y: (h - side) / 2, w: side, h: side }
  const unit = side / stickerSide
  const edge = { fill: noteColors[ground], stroke: '#FFFFFF', width: 2 * unit }
  const pen = { stroke: noteInk, width: 2.8 * unit, ...(filled && { fill: '#FFFFFF' }) }
  return [
    {
      kind: 'ellipse',
      box: { ...box, x: box.x - unit, y: box.y + unit / 2, w: side + 2 * unit, h: side + 2 * unit },
      style: { fill: noteInk, opacity: 0.12 },
    },
    { kind: 'ellipse', box, style: edge },
    { kind: 'group', at: box, children: [{ kind: 'path', d: scaledPath(d, unit), style: pen }] },
  ]
}

/** A sign that says something without words: an emoji, or one of our own drawings. */
export const sticker = defineShape({
  type: 'sticker',
  props,
  defaults: { kind: 'drawing', sign: 'thumb-up' },
  size: { w: 64, h: 64 },
  resize: 'proportional',
  bounds: turnedBounds,
  hit: (shape, point, slack) =>
    distance(point, centreOf(ownBox(shape))) <= Math.max(shape.w, shape.h) / 2 + slack,
  draw(shape, look) {
    const { kind, sign } = shape.props
    if (kind === 'emoji') return drawEmoji(shape, look)
    return drawSign(shape, isStickerName(sign) ? sign : 'star')
  },
  texts: () => [],
  describe({ props: { kind, sign } }, locale) {
    const name = kind === 'drawing' && isStickerName(sign) ? stickerWords[locale][sign] : sign
    return `${words[locale]}: ${name}`
  },
})
