import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { noteColorNames, noteColors, type NoteColor } from '../../drawing/note-colors.ts'
import { contains, grow } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { spotAbove } from '../score/score-badge.ts'
import { scored } from '../score/score.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { badge, badgeSize } from './badge.ts'

const props = Type.Object(
  {
    /** A note colour or `#rrggbb` along the upper edge; null for none. */
    tint: Type.Union([
      oneOf(noteColorNames),
      Type.String({ pattern: '^#[0-9A-Fa-f]{6}$', maxLength: 7 }),
      Type.Null(),
    ]),
    /** Which step of the workshop it belongs to, shown as a badge; null for none. */
    step: Type.Union([Type.Integer({ minimum: 0, maximum: 99 }), Type.Null()]),
    ...scored,
  },
  { additionalProperties: false },
)

type Frame = ShapeOf<'frame', Static<typeof props>>

const words = {
  da: {
    frame: 'Felt',
    step: 'trin',
    untitled: 'uden titel',
    placeholder: 'Feltets titel',
    label: 'Feltets titel',
  },
  en: {
    frame: 'Frame',
    step: 'step',
    untitled: 'untitled',
    placeholder: 'Title of the frame',
    label: 'Title of the frame',
  },
} as const satisfies Record<Locale, object>

const margin = 24
const band = 6

/** A frame is read with all of it on the screen, so the wider it is, the larger are its title and badge. */
function scaleOf({ w }: { readonly w: number }): number {
  return Math.min(4, Math.max(1, w / 1920))
}

/** How much of a frame's top is its title's, in board units; put what stands in the frame below it. */
export function frameHeader(frame: { readonly w: number }): number {
  return 72 * scaleOf(frame)
}

function textsOf({ w, h, props }: Frame, look: Look): readonly TextPart[] {
  const scale = scaleOf({ w })
  const left = (margin + (props.step === null ? 0 : badgeSize + 12)) * scale
  return [
    {
      part: 'title',
      box: {
        x: left,
        y: 16 * scale,
        w: Math.max(0, w - left - margin * scale),
        h: Math.max(0, Math.min(h, frameHeader({ w })) - 24 * scale),
      },
      size: { max: 28 * scale, min: 14 * scale },
      weight: 700,
      align: 'left',
      valign: 'middle',
      color: look.ink,
      placeholder: words[look.locale].placeholder,
      label: words[look.locale].label,
    },
  ]
}

function tintOf(tint: Frame['props']['tint']): string | null {
  return tint !== null && Object.hasOwn(noteColors, tint) ? noteColors[tint as NoteColor] : tint
}

function surfaceOf(shape: Frame, look: Look): Drawing[] {
  const box = ownBox(shape)
  const tint = tintOf(shape.props.tint)
  const strip: Drawing[] =
    tint === null
      ? []
      : [
          {
            kind: 'rect',
            box: { ...box, h: Math.min(band * scaleOf(box), box.h) },
            radius: 3,
            style: { fill: tint },
          },
        ]
  return [
    { kind: 'rect', box, radius: 4, style: { fill: look.surface } },
    ...strip,
    { kind: 'rect', box, radius: 4, style: { stroke: look.line, width: 1, opacity: 0.45 } },
  ]
}

function stepBadge(shape: Frame, step: number, look: Look): Drawing {
  const scale = scaleOf(shape)
  const at = { x: margin * scale, y: 24 * scale }
  return { kind: 'group', at, children: badge(step, badgeSize * scale, look) }
}

/** A named area of the board: a step of the workshop, or a part of one. */
export const frame = defineShape({
  type: 'frame',
  props,
  defaults: { tint: null, step: null },
  size: { w: 960, h: 640 },
  resize: 'free',
  holdsOthers: true,
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [
    ...surfaceOf(shape, look),
    ...(shape.props.step === null ? [] : [stepBadge(shape, shape.props.step, look)]),
    ...writing(shape, textsOf(shape, look), look),
  ],
  texts: textsOf,
  scoreSpot: spotAbove,
  describe(shape, locale) {
    const { frame, step, untitled } = words[locale]
    const title = writtenIn(shape, 'title')
    const name = title === '' ? `${frame} ${untitled}` : `${frame}: ${title}`
    return shape.props.step === null ? name : `${name}, ${step} ${shape.props.step}`
  },
})
