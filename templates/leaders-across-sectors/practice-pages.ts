import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sizes, top, words, type Pile } from '../layout/pieces.ts'
import { leaderWords } from './words.ts'

const heading = { size: sizes.heading, weight: 700, color: 'teal' } as const

/** Step 6: episodes in which the two strongest items were seen. */
export function examplesPage(page: Page, locale: Locale): NewShape[] {
  const { title, instruction: text } = leaderWords[locale].steps.examples
  return [
    frameOf(page, title, { step: 6, tint: 'sky' }),
    instruction(page, text),
    ...examplePiles(page, locale).flatMap((own) => pile(page, own)),
  ]
}

export function examplePiles(page: Page, locale: Locale): readonly Pile[] {
  const { first, second } = leaderWords[locale].frames.examples
  return columnsOn(page, 2).map((at, index) => ({
    id: `item-${index + 1}`,
    at,
    heading: index === 0 ? first : second,
    style: { head: 56, ...heading },
  }))
}

/** Step 8: what each pair will try, and the one about money that the eighth item asks for. */
export function practicePage(page: Page, locale: Locale): NewShape[] {
  const { title, instruction: text } = leaderWords[locale].steps.practice
  return [
    frameOf(page, title, { step: 8, tint: 'sky' }),
    instruction(page, text),
    ...practiceColumns(page, locale).flatMap(({ id, title, at }) =>
      words(page, id, { ...at, x: at.x + 4, h: 56 }, title, heading),
    ),
    ...practicePiles(page, locale).flatMap((own) => pile(page, own)),
  ]
}

export function practicePiles(page: Page, locale: Locale): readonly Pile[] {
  return practiceColumns(page, locale).map(({ id, title, prompt, at }) => ({
    id: `${id}-pile`,
    at: { ...at, y: at.y + 60, h: at.h - 60 },
    heading: prompt,
    title: `${title}: ${prompt}`,
    style: { head: 76, weight: 400 },
  }))
}

interface Column {
  readonly id: string
  readonly title: string
  readonly prompt: string
  readonly at: Box
}

function practiceColumns(page: Page, locale: Locale): readonly Column[] {
  const { first, second, prompt, economy, economyPrompt } = leaderWords[locale].frames.practice
  const columns = [
    { id: 'first', title: first, prompt },
    { id: 'second', title: second, prompt },
    { id: 'economy', title: economy, prompt: economyPrompt },
  ]
  return columnsOn(page, columns.length).flatMap((at, index) => {
    const column = columns[index]
    return column ? [{ ...column, at }] : []
  })
}

function columnsOn(page: Page, count: number): readonly Box[] {
  return columns(count, top, heightOf(page) - top - margin)
}
