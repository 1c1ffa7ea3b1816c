import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, pile, sizes, top, words, type Pile } from '../layout/pieces.ts'
import { wheelWords } from './words.ts'

const heading = { size: sizes.heading, weight: 700, color: 'teal' } as const

/** Step 4: what the group sees in its own wheel. */
export function seePage(page: Page, locale: Locale): NewShape[] {
  const { frames, steps } = wheelWords[locale]
  return [
    frameOf(page, frames.see.title, { step: 4, tint: 'sky' }),
    instruction(page, steps.see.instruction),
    ...seePiles(page, locale).flatMap((own) => pile(page, own)),
  ]
}

export function seePiles(page: Page, locale: Locale): readonly Pile[] {
  const { gap, disagreement } = wheelWords[locale].frames.see
  const texts = [
    { id: 'gap', heading: gap },
    { id: 'disagreement', heading: disagreement },
  ]
  const places = columns(texts.length, top, heightOf(page) - top - margin)
  return places.flatMap((at, index) => {
    const text = texts[index]
    return text ? [{ ...text, at, style: { head: 56, size: sizes.heading } }] : []
  })
}

/** Step 5: the three chosen themes and who works on each. */
export function choosePage(page: Page, locale: Locale): NewShape[] {
  const { frames, steps } = wheelWords[locale]
  const { choose } = frames
  const style = { head: 40 }
  return [
    frameOf(page, steps.choose.title, { step: 5, tint: 'sky' }),
    instruction(page, steps.choose.instruction),
    ...columns(3, top, heightOf(page) - top - margin).flatMap((place, index) => {
      const id = `group-${index + 1}`
      const { y, h } = place
      return [
        words(page, id, { ...place, x: place.x + 4, h: 56 }, `${choose.group} ${index + 1}`, heading),
        ...pile(page, {
          id: `${id}-theme`,
          at: { ...place, y: y + 62, h: 246 },
          heading: choose.theme,
          style,
        }),
        ...pile(page, {
          id: `${id}-who`,
          at: { ...place, y: y + 330, h: h - 330 },
          heading: choose.who,
          style,
        }),
      ]
    }),
  ]
}

/** Step 8: one experiment for each chosen theme, and what it might lead to unintended. */
export function tryPage(page: Page, locale: Locale): NewShape[] {
  const { frames, steps } = wheelWords[locale]
  return [
    frameOf(page, steps.try.title, { step: 8, tint: 'sky' }),
    instruction(page, steps.try.instruction),
    ...tryColumns(page).map((place, index) =>
      words(
        page,
        `theme-${index + 1}`,
        { ...place, x: place.x + 4, h: 56 },
        `${frames.try.group} ${index + 1}`,
        heading,
      ),
    ),
    ...tryPiles(page, locale).flatMap((own) => pile(page, own)),
  ]
}

export function tryPiles(page: Page, locale: Locale): readonly Pile[] {
  const { group, experiment, consequence } = wheelWords[locale].frames.try
  return tryColumns(page).flatMap((place, index) => {
    const half = (place.h - 62) / 2
    const boxes = [
      { id: 'experiment', heading: experiment, y: place.y + 62, h: half - 20 },
      { id: 'consequence', heading: consequence, y: place.y + 62 + half, h: half },
    ]
    return boxes.map(({ id, heading, y, h }) => ({
      id: `theme-${index + 1}-${id}`,
      at: { ...place, y, h },
      heading,
      title: `${group} ${index + 1}: ${heading}`,
      style: { head: 40 },
    }))
  })
}

function tryColumns(page: Page): ReturnType<typeof columns> {
  return columns(3, top, heightOf(page) - top - margin)
}
