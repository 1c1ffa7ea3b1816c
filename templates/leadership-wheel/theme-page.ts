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
  type Pile,
} from '../layout/pieces.ts'
import type { Theme } from './themes.ts'
import { areaLooks, sourceOf, wheelWords } from './words.ts'

const step = 6
const foot = 56

/** Steps 6 and 7: a theme with a pile for each of its questions, those of the catalogue or the group's own. */
export function themePage(theme: Theme, locale: Locale): NewShape[] {
  const { page, area, number, name } = theme
  const { framework, frames } = wheelWords[locale]
  const piles = themePiles(theme).flatMap((own) => pile(page, own))
  if (area === null) {
    const { title, area: ours, instruction: text } = frames.unnamed
    return [
      frameOf(page, `${title} ${number}`, { step }),
      ...areaLabel(page, ours, 'muted'),
      instruction(page, text),
      ...piles,
    ]
  }
  const look = areaLooks[area]
  return [
    frameOf(page, name, { step, tint: look?.tint ?? null }),
    ...areaLabel(page, framework.areas[area]?.name ?? '', look?.pen ?? 'muted'),
    instruction(page, frames.theme.instruction),
    ...piles,
    sourceLine(page, sourceOf(locale)),
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
export function themePiles({ page, area, questions }: Theme): readonly Pile[] {
  const style = { size: sizes.question, weight: 700, color: area === null ? 'muted' : 'ink' } as const
  const places = columns(questions.length, top, heightOf(page) - top - foot)
  const head = Math.max(
    ...questions.map((text, index) => heightOfWords(text, (places[index]?.w ?? 0) - 2 * pileInset, style)),
  )
  return places.map((at, index) => {
    const heading = questions[index] ?? ''
    return {
      id: `question-${index + 1}`,
      at,
      heading,
      style: { ...style, head: head + 4 },
      // Three that read alike have to be told apart in a list.
      ...(area === null ? { title: `${heading} (${index + 1})` } : {}),
    }
  })
}
