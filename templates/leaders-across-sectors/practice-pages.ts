import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sizes, top, words } from '../layout/pieces.ts'
import { leaderWords } from './words.ts'

const heading = { size: sizes.heading, weight: 700, color: 'teal' } as const

/** Step 5: episodes in which the two strongest items were seen. */
export function examplesPage(page: Page, locale: Locale): NewShape[] {
  const { examples } = leaderWords[locale].frames
  return [
    frameOf(page, examples.title, { step: 5, tint: 'sky' }),
    instruction(page, examples.instruction),
    ...columns(2, top, heightOf(page) - top - margin).flatMap((place, index) =>
      pile(page, `item-${index + 1}`, place, index === 0 ? examples.first : examples.second, {
        head: 56,
        ...heading,
      }),
    ),
  ]
}

/** Step 7: what each pair will try, and the one about money that the eighth item asks for. */
export function practicePage(page: Page, locale: Locale): NewShape[] {
  const { practice } = leaderWords[locale].frames
  const piles = [
    { id: 'first', title: practice.first, prompt: practice.prompt },
    { id: 'second', title: practice.second, prompt: practice.prompt },
    { id: 'economy', title: practice.economy, prompt: practice.economyPrompt },
  ]
  return [
    frameOf(page, practice.title, { step: 7, tint: 'sky' }),
    instruction(page, practice.instruction),
    ...columns(3, top, heightOf(page) - top - margin).flatMap((place, index) => {
      const { id, title, prompt } = piles[index] ?? { id: '', title: '', prompt: '' }
      return [
        words(page, id, { ...place, x: place.x + 4, h: 56 }, title, heading),
        ...pile(page, `${id}-pile`, { ...place, y: place.y + 60, h: place.h - 60 }, prompt, {
          head: 76,
          weight: 400,
        }),
      ]
    }),
  ]
}
