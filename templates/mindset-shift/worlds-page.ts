import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'
import { columns, heightOf, onBoard, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sourceLine, top, words, type Pile } from '../layout/pieces.ts'
import { shiftWords, sourceOf } from './words.ts'

const poles = [
  { id: 'from', color: 'muted' },
  { id: 'to', color: 'teal' },
] as const

/** Steps 2 to 5: the two poles, with notes for what is done today and what would be done instead. */
export function worldsPage(page: Page, locale: Locale): NewShape[] {
  const { framework, frames, steps } = shiftWords[locale]
  return [
    frameOf(page, steps.worlds.title, { step: 2, tint: 'sky' }),
    instruction(page, frames.worlds.instruction),
    ...sides(page).map((at, index) => {
      const { id, color } = poles[index] ?? poles[0]
      return words(page, id, { ...at, x: at.x + 4, h: 60 }, framework[id], { size: 42, weight: 700, color })
    }),
    ...worldsPiles(page, locale).flatMap((own) => pile(page, own)),
    arrowBetween(page),
    sourceLine(page, sourceOf(locale)),
  ]
}

/** «From», then «to». */
export function worldsPiles(page: Page, locale: Locale): readonly Pile[] {
  const { worlds } = shiftWords[locale].frames
  return sides(page).map((at, index) => {
    const { id } = poles[index] ?? poles[0]
    return {
      id: `${id}-pile`,
      at: { ...at, y: at.y + 64, h: at.h - 64 },
      heading: worlds[id],
      style: { head: 44, weight: 400 },
    }
  })
}

/** Left and right, with room for an arrow between them. */
function sides(page: Page): readonly Box[] {
  return columns(2, top, heightOf(page) - top - 56).map((side, index) => ({
    ...side,
    x: side.x + index * 30,
    w: side.w - 30,
  }))
}

function arrowBetween(page: Page): NewShape {
  const [from, to] = sides(page)
  const y = top + (from?.h ?? 0) / 2 + 50
  const start = onBoard(page, { x: (from?.x ?? 0) + (from?.w ?? 0) + 12, y, w: 0, h: 0 })
  const end = onBoard(page, { x: (to?.x ?? 0) - 12, y, w: 0, h: 0 })
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
