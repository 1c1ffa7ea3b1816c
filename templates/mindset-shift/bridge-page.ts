import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, placeAt, room, sizes, top, words } from '../layout/pieces.ts'
import { shiftWords } from './words.ts'

/** One for each of the three pairs with the most dots. */
const groups = [1, 2, 3] as const
const left = 210

/** Step 8: for each group, the way across. */
export function bridgePage(page: Page, locale: Locale): NewShape[] {
  const { frames, steps } = shiftWords[locale]
  const places = columns(3, top, 40, left)
  const headings = headingsOf(locale)
  const height = (heightOf(page) - top - 48 - margin) / groups.length
  return [
    frameOf(page, steps.bridge.title, { step: 8, tint: 'sky' }),
    instruction(page, steps.bridge.instruction),
    ...places.map((place, index) =>
      words(page, `heading-${index + 1}`, { ...place, x: place.x + 4 }, headings[index] ?? '', {
        size: sizes.question,
        weight: 700,
      }),
    ),
    ...groups.flatMap((group) => {
      const y = top + 48 + (group - 1) * height
      const at = { x: margin, y, w: left - margin - 12, h: 56 }
      const style = { size: sizes.heading, weight: 700, color: 'teal' } as const
      return [
        words(page, `group-${group}`, at, `${frames.bridge.group} ${group}`, style),
        ...places.map((place, index) => room(page, roomId(group, index), { ...place, y, h: height - 20 })),
      ]
    }),
  ]
}

/** Row by row: a pair's action, who takes it, and the first sign of progress. */
export function bridgePlaces(page: Page, locale: Locale): StepPlace[] {
  const { group: name } = shiftWords[locale].frames.bridge
  return groups.flatMap((group) =>
    headingsOf(locale).map((heading, index) =>
      placeAt(page, roomId(group, index), `${name} ${group}: ${heading}`),
    ),
  )
}

function headingsOf(locale: Locale): readonly string[] {
  const { action, owner, sign } = shiftWords[locale].frames.bridge
  return [action, owner, sign]
}

function roomId(group: number, column: number): string {
  return `room-${group}-${column + 1}`
}
