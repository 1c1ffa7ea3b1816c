import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { heightOf, margin, onBoard, sheet, type Page } from '../layout/page.ts'
import {
  frameOf,
  heightOfWords,
  instruction,
  pile,
  pileInset,
  sizes,
  sourceLine,
  top,
  type Pile,
} from '../layout/pieces.ts'
import { leaderWords, sourceOf } from './words.ts'

const foot = 56
const notes = { x: 1640, w: sheet.w - margin - 1640 }

/** Step 5: what the group has answered, item by sector, with room for what is seen in it. */
export function heatMapPage(page: Page, locale: Locale): NewShape[] {
  const { steps, scales } = leaderWords[locale]
  const place = { x: margin, y: top - 14, w: notes.x - 2 * margin, h: heightOf(page) - top + 14 - foot }
  return [
    frameOf(page, steps['heat-map'].title, { step: 5, tint: '#0B5C6B' }),
    instruction(page, steps['heat-map'].instruction),
    {
      id: 'heat-map',
      type: 'heat-map',
      parent: page.id,
      ...onBoard(page, place),
      props: { title: scales.us.title },
    },
    ...heatMapPiles(page, locale).flatMap((own) => pile(page, own)),
    sourceLine(page, sourceOf(locale)),
  ]
}

export function heatMapPiles(page: Page, locale: Locale): readonly Pile[] {
  const at = { ...notes, y: top, h: heightOf(page) - top - foot }
  const heading = leaderWords[locale].frames.heat.question
  const setting = { size: sizes.question, weight: 700 } as const
  const head = heightOfWords(heading, at.w - 2 * pileInset, setting) + 4
  return [{ id: 'seen', at, heading, style: { ...setting, head } }]
}
