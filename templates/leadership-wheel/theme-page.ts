import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { PenColor } from '@samtavle/shared/drawing/palette'
import { columns, heightOf, margin, sheet, type Page } from '../layout/page.ts'
import {
  centred,
  frameOf,
  heightOfWords,
  instruction,
  pile,
  pileInset,
  room,
  sizes,
  sourceLine,
  top,
} from '../layout/pieces.ts'
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
    centred(page, 'area', at, name, {
      size: sizes.small,
      weight: 700,
      align: 'center',
      color,
    }),
  ]
}

/** The piles begin at one height, below the longest question. */
function piles(page: Page, questions: readonly string[], color: PenColor): NewShape[] {
  const style = { size: sizes.question, weight: 700, color } as const
  const places = columns(questions.length, top, heightOf(page) - top - foot)
  const head = Math.max(
    ...questions.map((text, index) => heightOfWords(text, (places[index]?.w ?? 0) - 2 * pileInset, style)),
  )
  return places.flatMap((place, index) =>
    pile(page, `question-${index + 1}`, place, questions[index] ?? '', { ...style, head: head + 4 }),
  )
}
