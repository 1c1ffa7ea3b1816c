import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { heightOf, margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { frameOf, room, sizes, words } from '../layout/pieces.ts'
import { frameWords } from './words.ts'

const left = { x: margin + 36, w: 600 }

/** Step 0: who is here, one practice note, and what never to write. */
export function welcome(page: Page, title: string, summary: string, locale: Locale): NewShape[] {
  const { welcome } = frameWords[locale]
  const side = { x: 760, y: 100, w: sheet.w - margin - 760, h: heightOf(page) - 100 - margin }
  const example = onBoard(page, { x: side.x + 24, y: side.y + 24, w: 160, h: 160 })
  return [
    frameOf(page, welcome.title, { step: 0 }),
    words(page, 'name', { ...left, y: 150, h: 250 }, title, { size: sizes.display, weight: 700 }),
    words(page, 'summary', { ...left, y: 410, h: 160 }, summary, { size: sizes.body, color: 'muted' }),
    words(page, 'practice', { ...left, y: 640, h: 150 }, welcome.practice, {
      size: sizes.heading,
      weight: 700,
    }),
    words(page, 'how', { ...left, y: 800, h: 120 }, welcome.how, { size: sizes.body }),
    words(page, 'privacy', { ...left, y: 1080, h: 120 }, welcome.privacy, {
      size: sizes.small,
      color: 'muted',
    }),
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
