import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columnsOf } from '@samtavle/shared/shapes/checklist-row/checklist-columns'
import type { Box } from '@samtavle/shared/geometry/box'
import { margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { frameOf, instruction, sizes, sourceLine, words } from '../layout/pieces.ts'
import { leaderWords, sourceOf } from './words.ts'

/** A row holds a note of 160 by 160 board units on this page, which spans two. */
const row = { x: margin, y: 252, w: sheet.w - 2 * margin, h: 81 }

/** Steps 2 to 4 and 7: the twelve items, each with the group's scale and room for notes. */
export function listPage(page: Page, locale: Locale): NewShape[] {
  const { framework, frames } = leaderWords[locale]
  return [
    frameOf(page, frames.list.title, { step: 2, tint: '#0B5C6B' }),
    instruction(page, frames.list.instruction),
    ...headings(page, locale),
    ...framework.items.map((item, index) => ({
      id: itemId(index),
      type: 'checklist-row',
      parent: page.id,
      ...onBoard(page, { ...row, y: row.y + index * row.h }),
      props: { number: index + 1, item },
    })),
    sourceLine(page, sourceOf(locale)),
  ]
}

/** The row of an item, by its place in the list from 0. */
export function itemId(index: number): string {
  return `item-${index + 1}`
}

function headings(page: Page, locale: Locale): NewShape[] {
  const { framework, frames } = leaderWords[locale]
  const { number, item, scale, evidence, more } = columnsOf(row)
  const { list } = frames
  return [
    heading(page, 'title', { ...item, x: number.x, w: item.x + item.w - number.x }, framework.title),
    ...column(page, 'scale', scale, list.scale, list.scaleText),
    ...column(page, 'evidence', evidence, list.evidence, list.evidenceText),
    ...column(page, 'more', more, list.more, list.moreText),
  ]
}

function column(page: Page, id: string, at: Box, title: string, text: string): NewShape[] {
  const place = { x: row.x + at.x, y: 196, w: at.w, h: 52 }
  return [heading(page, id, at, title), words(page, `${id}-text`, place, text, { size: 20, color: 'muted' })]
}

function heading(page: Page, id: string, { x, w }: Box, text: string): NewShape {
  return words(page, id, { x: row.x + x, y: 154, w, h: 42 }, text, { size: sizes.body, weight: 700 })
}
