import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'
import { columns, heightOf, onBoard, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sourceLine, top, words } from '../layout/pieces.ts'
import { shiftWords, sourceOf } from './words.ts'

/** Steps 1 to 3: the two poles, with notes for what is done today and what would be done instead. */
export function worldsPage(page: Page, locale: Locale): NewShape[] {
  const { framework, frames } = shiftWords[locale]
  const [from, to] = columns(2, top, heightOf(page) - top - 56)
  if (!from || !to) return []
  const poles = [
    {
      id: 'from',
      at: { ...from, w: from.w - 30 },
      title: framework.from,
      prompt: frames.worlds.from,
      color: 'muted',
    },
    {
      id: 'to',
      at: { ...to, x: to.x + 30, w: to.w - 30 },
      title: framework.to,
      prompt: frames.worlds.to,
      color: 'teal',
    },
  ] as const
  return [
    frameOf(page, frames.worlds.title, { step: 1, tint: 'sky' }),
    instruction(page, frames.worlds.instruction),
    ...poles.flatMap(({ id, at, title, prompt, color }) => [
      words(page, id, { ...at, x: at.x + 4, h: 60 }, title, { size: 42, weight: 700, color }),
      ...pile(page, `${id}-pile`, { ...at, y: at.y + 64, h: at.h - 64 }, prompt, { head: 44, weight: 400 }),
    ]),
    arrowBetween(page, from, to),
    sourceLine(page, sourceOf(locale)),
  ]
}

function arrowBetween(page: Page, from: Box, to: Box): NewShape {
  const y = from.y + from.h / 2 + 50
  const start = onBoard(page, { x: from.x + from.w - 18, y, w: 0, h: 0 })
  const end = onBoard(page, { x: to.x + 18, y, w: 0, h: 0 })
  return {
    id: `${page.id}-arrow`,
    type: 'arrow',
    parent: page.id,
    x: start.x,
    y: start.y,
    w: end.x - start.x,
    h: 0,
    props: { color: 'teal', width: 5, dash: false, head: 'end' },
    ends: { start: { point: { x: start.x, y: start.y } }, end: { point: { x: end.x, y: end.y } } },
  }
}
