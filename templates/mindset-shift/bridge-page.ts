import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { columns, heightOf, margin, type Page } from '../layout/page.ts'
import { frameOf, instruction, room, sizes, top, words } from '../layout/pieces.ts'
import { shiftWords } from './words.ts'

const groups = 3
const left = 190

/** Step 7: for each of the three pairs with the most dots, the way across. */
export function bridgePage(page: Page, locale: Locale): NewShape[] {
  const { bridge } = shiftWords[locale].frames
  const headings = [bridge.action, bridge.owner, bridge.sign]
  const places = columns(3, top, 40, left)
  const height = (heightOf(page) - top - 48 - margin) / groups
  return [
    frameOf(page, bridge.title, { step: 7, tint: 'sky' }),
    instruction(page, bridge.instruction),
    ...places.map((place, index) =>
      words(page, `heading-${index + 1}`, { ...place, x: place.x + 4 }, headings[index] ?? '', {
        size: sizes.question,
        weight: 700,
      }),
    ),
    ...Array.from({ length: groups }, (_, group) => top + 48 + group * height).flatMap((y, group) => [
      words(
        page,
        `pair-${group + 1}`,
        { x: margin, y, w: left - margin - 12, h: 56 },
        `${bridge.pair} ${group + 1}`,
        {
          size: sizes.heading,
          weight: 700,
          color: 'teal',
        },
      ),
      ...places.map((place, index) =>
        room(page, `room-${group + 1}-${index + 1}`, { ...place, y, h: height - 20 }),
      ),
    ]),
  ]
}
