import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sizes, top, words } from '../layout/pieces.ts'
import { wheelWords } from './words.ts'

const heading = { size: sizes.heading, weight: 700, color: 'teal' } as const

/** Step 3: what the group sees in its own wheel. */
export function seePage(page: Page, locale: Locale): NewShape[] {
  const { see } = wheelWords[locale].frames
  const texts = { gap: see.gap, disagreement: see.disagreement }
  const places = columns(2, top, heightOf(page) - top - margin)
  return [
    frameOf(page, see.title, { step: 3, tint: 'sky' }),
    instruction(page, see.instruction),
    ...Object.entries(texts).flatMap(([id, text], index) => {
      const place = places[index]
      return place ? pile(page, id, place, text, { head: 56, size: sizes.heading }) : []
    }),
  ]
}

/** Step 4: the three chosen themes and who works on each. */
export function choosePage(page: Page, locale: Locale): NewShape[] {
  const { choose } = wheelWords[locale].frames
  return [
    frameOf(page, choose.title, { step: 4, tint: 'sky' }),
    instruction(page, choose.instruction),
    ...columns(3, top, heightOf(page) - top - margin).flatMap((place, index) => {
      const id = `group-${index + 1}`
      const { y, h } = place
      return [
        words(page, id, { ...place, x: place.x + 4, h: 56 }, `${choose.group} ${index + 1}`, heading),
        ...pile(page, `${id}-theme`, { ...place, y: y + 62, h: 246 }, choose.theme, { head: 40 }),
        ...pile(page, `${id}-who`, { ...place, y: y + 330, h: h - 330 }, choose.who, { head: 40 }),
      ]
    }),
  ]
}

/** Step 7: one experiment for each chosen theme, and what it might lead to unintended. */
export function tryPage(page: Page, locale: Locale): NewShape[] {
  const tryout = wheelWords[locale].frames.try
  return [
    frameOf(page, tryout.title, { step: 7, tint: 'sky' }),
    instruction(page, tryout.instruction),
    ...columns(3, top, heightOf(page) - top - margin).flatMap((place, index) => {
      const id = `theme-${index + 1}`
      const half = (place.h - 62) / 2
      const second = place.y + 62 + half
      return [
        words(page, id, { ...place, x: place.x + 4, h: 56 }, `${tryout.theme} ${index + 1}`, heading),
        ...pile(page, `${id}-experiment`, { ...place, y: place.y + 62, h: half - 20 }, tryout.experiment, {
          head: 40,
        }),
        ...pile(page, `${id}-consequence`, { ...place, y: second, h: half }, tryout.consequence, {
          head: 40,
        }),
      ]
    }),
  ]
}
