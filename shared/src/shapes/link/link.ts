import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { contains, grow, type Box } from '../../geometry/box.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { scaledPath } from '../sticker/sticker-drawings.ts'
import { writing, writtenIn } from '../writing.ts'
import { addressPattern, hostOf, longestAddress } from './link-card-of.ts'

const props = Type.Object(
  {
    /** Where it leads: http, https or mailto. Empty for a card that leads nowhere. */
    url: Type.String({ pattern: `${addressPattern}|^$`, maxLength: longestAddress }),
  },
  { additionalProperties: false },
)
type LinkCard = ShapeOf<'link', Static<typeof props>>

const words = {
  da: { link: 'Link', placeholder: 'Skriv en titel', label: 'Linkets titel', nowhere: 'uden adresse' },
  en: { link: 'Link', placeholder: 'Write a title', label: 'Title of the link', nowhere: 'no address' },
} as const satisfies Record<Locale, object>

/** Two links of a chain, within 24 by 24. */
const chain =
  'M10 14C11.5 16 14.5 16.2 16.4 14.4L19.4 11.4C21.3 9.5 21.3 6.5 19.4 4.6C17.5 2.7 14.5 2.7 12.6 4.6L11.4 5.8M14 10C12.5 8 9.5 7.8 7.6 9.6L4.6 12.6C2.7 14.5 2.7 17.5 4.6 19.4C6.5 21.3 9.5 21.3 11.4 19.4L12.6 18.2'

interface Layout {
  readonly disc: Box
  readonly title: Box
  readonly host: Box
}

function layOutCard({ w, h }: LinkCard): Layout {
  const side = Math.max(0, Math.min(40, h - 16, w / 4))
  const left = side + 24
  const across = Math.max(0, w - left - 12)
  const host = Math.min(20, h / 3)
  return {
    disc: { x: 12, y: Math.max(0, (h - side) / 2), w: side, h: side },
    title: { x: left, y: 10, w: across, h: Math.max(0, h - host - 22) },
    host: { x: left, y: Math.max(0, h - host - 10), w: across, h: host },
  }
}

function textsOf(shape: LinkCard, look: Look): readonly TextPart[] {
  return [
    {
      part: 'title',
      box: layOutCard(shape).title,
      size: { max: 16, min: 12 },
      weight: 700,
      align: 'left',
      valign: 'middle',
      color: look.ink,
      placeholder: words[look.locale].placeholder,
      label: words[look.locale].label,
    },
  ]
}

function drawCard(shape: LinkCard, look: Look): Drawing[] {
  const { disc, host } = layOutCard(shape)
  const box = ownBox(shape)
  const unit = (disc.w * 0.55) / 24
  const at = { x: disc.x + disc.w * 0.225, y: disc.y + disc.h * 0.225 }
  const where = hostOf(shape.props.url) || words[look.locale].nowhere
  const setting = { weight: 400, align: 'left', valign: 'middle' } as const
  return [
    { kind: 'rect', box, radius: 8, style: { fill: look.surface }, shadow: true },
    { kind: 'rect', box, radius: 8, style: { stroke: look.line, width: 1, opacity: 0.45 } },
    { kind: 'ellipse', box: disc, style: { fill: look.accent, opacity: 0.14 } },
    {
      kind: 'group',
      at,
      children: [
        { kind: 'path', d: scaledPath(chain, unit), style: { stroke: look.accent, width: 2 * unit } },
      ],
    },
    leading(
      shape.props.url,
      setWords(where, { ...setting, box: host, size: { max: 14, min: 11 } }, look.muted),
    ),
  ]
}

/** Words that lead there, on paper too. */
function leading(url: string, drawing: Drawing): Drawing {
  if (drawing.kind !== 'text' || url === '') return drawing
  const lines = drawing.lines.map(({ baseline, runs }) => ({
    baseline,
    runs: runs.map((run) => ({ ...run, link: url })),
  }))
  return { ...drawing, lines }
}

/** Leads out of the board. Nothing is ever fetched from where it leads. */
export const link = defineShape({
  type: 'link',
  props,
  defaults: { url: '' },
  size: { w: 280, h: 84 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [...drawCard(shape, look), ...writing(shape, textsOf(shape, look), look)],
  texts: textsOf,
  describe(shape, locale) {
    const { link, nowhere } = words[locale]
    const where = hostOf(shape.props.url) || nowhere
    const title = writtenIn(shape, 'title')
    return title === '' ? `${link}: ${where}` : `${link}: ${title} (${where})`
  },
})
