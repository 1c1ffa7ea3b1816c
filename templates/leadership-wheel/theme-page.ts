import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { PenColor } from '@samtavle/shared/drawing/palette'
import { columns, heightOf, margin, sheet, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, room, sizes, sourceLine, top, words } from '../layout/pieces.ts'
import { areaLooks, sourceOf, wheelWords, type WheelWords } from './words.ts'

type Theme = WheelWords['framework']['areas'][number]['themes'][number]

const step = 5
const foot = 56

/** Steps 5 and 6: a theme of the catalogue, with a pile for each of its questions. */
export function themePage(page: Page, area: number, { name, questions }: Theme, locale: Locale): NewShape[] {
  const { framework, frames } = wheelWords[locale]
  const look = areaLooks[area]
  return [
    frameOf(page, name, { step, tint: look?.tint ?? null }),
    ...areaLabel(page, framework.areas[area]?.name ?? '', look?.pen ?? 'muted'),
    instruction(page, frames.theme.instruction),
    ...piles(page, questions, 'ink'),
    sourceLine(page, sourceOf(locale)),
  ]
}

/** A theme that the group names; the questions are its own as well. */
export function unnamedPage(page: Page, number: number, locale: Locale): NewShape[] {
  const { title, area, instruction: text, question } = wheelWords[locale].frames.unnamed
  return [
    frameOf(page, `${title} ${number}`, { step }),
    ...areaLabel(page, area, 'muted'),
    instruction(page, text),
    ...piles(page, [question, question, question], 'muted'),
  ]
}

/** At the right of the title, on a plain ground. */
function areaLabel(page: Page, name: string, color: PenColor): NewShape[] {
  const w = 330
  const at = { x: sheet.w - margin - w, y: 26, w, h: 52 }
  return [
    room(page, 'area-ground', at),
    words(page, 'area', { ...at, y: at.y + 8, h: 40 }, name, {
      size: sizes.small,
      weight: 700,
      align: 'center',
      color,
    }),
  ]
}

function piles(page: Page, questions: readonly string[], color: PenColor): NewShape[] {
  return columns(questions.length, top, heightOf(page) - top - foot).flatMap((place, index) =>
    pile(page, `question-${index + 1}`, place, questions[index] ?? '', { head: headOf(questions), color }),
  )
}

/** Four questions stand in narrow columns and need more lines. */
function headOf({ length }: readonly string[]): number {
  return length > 3 ? 216 : 112
}
