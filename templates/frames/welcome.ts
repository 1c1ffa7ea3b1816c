import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { heightOf, margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { frameOf, heightOfWords, placeAt, room, sizes, stack, words } from '../layout/pieces.ts'
import { frameWords } from './words.ts'

const left = { x: margin, y: 190, w: 660 }
const small = { size: sizes.small, color: 'muted' } as const

/** Step 1: who is here, one practice note, and what never to write. */
export function welcome(page: Page, title: string, summary: string, locale: Locale): NewShape[] {
  const { welcome } = frameWords[locale]
  const side = { x: 760, y: 100, w: sheet.w - margin - 760, h: heightOf(page) - 100 - margin }
  const privacy = heightOfWords(welcome.privacy, left.w, small) + 1
  const foot = heightOf(page) - margin
  const example = onBoard(page, { x: side.x + 24, y: side.y + 24, w: 160, h: 160 })
  return [
    frameOf(page, welcome.title, { step: 1, tint: 'sun' }),
    ...stack(page, left, [
      { id: 'name', text: title, space: 0, size: sizes.display, weight: 700 },
      { id: 'summary', text: summary, space: 20, size: sizes.body, color: 'muted' },
      { id: 'practice', text: welcome.practice, space: 110, size: sizes.heading, weight: 700 },
      { id: 'how', text: welcome.how, space: 16, size: sizes.body },
    ]),
    words(page, 'privacy', { ...left, y: foot - privacy, h: privacy }, welcome.privacy, small),
    room(page, 'room', side),
    {
      id: `${page.id}-example`,
      type: 'sticky',
      parent: page.id,
      ...example,
      props: { color: 'sand' },
      texts: { '': welcome.example },
    },
  ]
}

export function welcomePlace(page: Page, locale: Locale): StepPlace {
  return placeAt(page, 'room', frameWords[locale].welcome.title)
}
