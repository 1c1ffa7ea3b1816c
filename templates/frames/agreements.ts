import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sizes, top, words } from '../layout/pieces.ts'
import { frameWords } from './words.ts'

/** The last step: up to five agreements, each with what, who, when and the next sign of progress. */
export function agreements(page: Page, step: number, locale: Locale): NewShape[] {
  const { agreements } = frameWords[locale]
  return [
    frameOf(page, agreements.title, { step, tint: 'mint' }),
    instruction(page, agreements.instruction),
    ...columns(5, top, heightOf(page) - top - margin).flatMap((place, index) =>
      card(page, index + 1, place, agreements),
    ),
  ]
}

function card(
  page: Page,
  number: number,
  { x, y, w, h }: Box,
  { card, what, who, when, sign }: (typeof frameWords)['da']['agreements'],
): NewShape[] {
  const head = 60
  const fields = { what, who, when, sign }
  const height = (h - head) / 4
  const title = { size: sizes.heading, weight: 700, color: 'teal' } as const
  return [
    words(page, `card-${number}`, { x: x + 4, y, w: w - 8, h: head - 8 }, `${card} ${number}`, title),
    ...Object.entries(fields).flatMap(([id, heading], row) =>
      pile(page, `card-${number}-${id}`, { x, y: y + head + row * height, w, h: height - 14 }, heading, {
        head: 38,
        size: sizes.small,
        weight: 400,
        color: 'muted',
      }),
    ),
  ]
}
