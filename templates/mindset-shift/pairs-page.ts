import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columnsOf } from '@samtavle/shared/shapes/shift-row/shift-columns'
import { margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { frameOf, instruction, sizes, sourceLine, words } from '../layout/pieces.ts'
import { shiftWords, sourceOf } from './words.ts'

/** More pairs than this no group can weigh against each other in the time there is. */
const pairs = 8
const row = { x: margin, y: 216, w: sheet.w - 2 * margin, h: 114 }
const pitch = 126

/** Steps 6 and 7: the group's own pairs below the two poles, all of them empty until a facilitator fills them in step 5. */
export function pairsPage(page: Page, locale: Locale): NewShape[] {
  const { framework, frames } = shiftWords[locale]
  const { from, action, to } = columnsOf(row)
  const headings = [
    { id: 'from', at: from, text: framework.from, color: 'muted' },
    { id: 'action', at: action, text: frames.pairs.action, color: 'muted' },
    { id: 'to', at: to, text: framework.to, color: 'teal' },
  ] as const
  return [
    frameOf(page, frames.pairs.title, { step: 6, tint: '#0B5C6B' }),
    instruction(page, frames.pairs.instruction),
    ...headings.map(({ id, at, text, color }) =>
      words(page, id, { x: row.x + at.x, y: 166, w: at.w + 90, h: 40 }, text, {
        size: sizes.small,
        weight: 700,
        color,
      }),
    ),
    ...Array.from({ length: pairs }, (_, index) => ({
      id: `pair-${index + 1}`,
      type: 'shift-row',
      parent: page.id,
      ...onBoard(page, { ...row, y: row.y + index * pitch }),
      props: { number: index + 1 },
    })),
    sourceLine(page, sourceOf(locale)),
  ]
}
