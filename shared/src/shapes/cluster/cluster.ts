import { Type, type Static } from 'typebox'
import type { Style } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { noteColorNames, noteColors } from '../../drawing/note-colors.ts'
import { contains, grow, type Box } from '../../geometry/box.ts'
import { oneOf } from '../one-of.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { spotAbove } from '../score/score-badge.ts'
import { scored } from '../score/score.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'

const props = Type.Object(
  {
    /** A note colour for its ground; grey for null. */
    tint: Type.Union([oneOf(noteColorNames), Type.Null()]),
    ...scored,
  },
  { additionalProperties: false },
)
type Cluster = ShapeOf<'cluster', Static<typeof props>>

const words = {
  da: { cluster: 'Klynge', untitled: 'uden titel', placeholder: 'Klyngens titel' },
  en: { cluster: 'Cluster', untitled: 'untitled', placeholder: 'Title of the cluster' },
} as const satisfies Record<Locale, object>

/** Between a cluster's edge and what stands in it, in board units. */
const space = 20
/** How much of its top is its title's. */
const clusterHeader = 44

/** The cluster that fits round what has these bounds. */
export function clusterAround(content: Box): Box {
  const { x, y, w, h } = grow(content, space)
  const wide = Math.max(w, 200)
  return { x: x - (wide - w) / 2, y: y + space - clusterHeader, w: wide, h: h - space + clusterHeader }
}

function textsOf({ w, h }: Cluster, look: Look): readonly TextPart[] {
  return [
    {
      part: 'title',
      box: { x: space, y: 8, w: Math.max(0, w - 2 * space), h: Math.max(0, Math.min(h, clusterHeader) - 12) },
      size: { max: 22, min: 13 },
      weight: 700,
      align: 'left',
      valign: 'middle',
      color: look.ink,
      placeholder: words[look.locale].placeholder,
      label: words[look.locale].placeholder,
    },
  ]
}

/** Quiet, so that the notes on it are what one sees. */
function groundOf({ tint }: Cluster['props'], look: Look): Style {
  const isLight = look.theme === 'light'
  if (tint === null) return { fill: look.muted, opacity: isLight ? 0.1 : 0.16 }
  return { fill: noteColors[tint], opacity: isLight ? 0.4 : 0.16 }
}

/** Notes that say the same thing, under a title that the group has given them. */
export const cluster = defineShape({
  type: 'cluster',
  props,
  defaults: { tint: null },
  size: { w: 400, h: 280 },
  resize: 'free',
  holdsOthers: true,
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [
    { kind: 'rect', box: ownBox(shape), radius: 16, style: groundOf(shape.props, look) },
    {
      kind: 'rect',
      box: ownBox(shape),
      radius: 16,
      style: { stroke: look.line, width: 1.5, dash: [2, 6], opacity: 0.8 },
    },
    ...writing(shape, textsOf(shape, look), look),
  ],
  texts: textsOf,
  scoreSpot: spotAbove,
  describe(shape, locale) {
    const { cluster, untitled } = words[locale]
    const title = writtenIn(shape, 'title')
    return title === '' ? `${cluster} ${untitled}` : `${cluster}: ${title}`
  },
})
