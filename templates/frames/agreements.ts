import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { heightOf, margin, sheet, type Page } from '../layout/page.ts'
import { frameOf, instruction, placeAt, room, top } from '../layout/pieces.ts'
import { frameWords } from './words.ts'

/** The last step: room for the cards of agreements, which the participants make themselves. */
export function agreements(page: Page, step: number, locale: Locale): NewShape[] {
  const { agreements } = frameWords[locale]
  return [
    frameOf(page, agreements.title, { step, tint: 'mint' }),
    instruction(page, agreements.instruction),
    room(page, 'room', { x: margin, y: top, w: sheet.w - 2 * margin, h: heightOf(page) - top - margin }),
  ]
}

export function agreementsPlace(page: Page, locale: Locale): StepPlace {
  return placeAt(page, 'room', frameWords[locale].agreements.title)
}
