import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { PenColor } from '@samtavle/shared/drawing/palette'
import { margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { frameOf, instruction, sizes, sourceLine, stack } from '../layout/pieces.ts'
import { areaLooks, sourceOf, unnamedThemes, wheelWords } from './words.ts'

const diameter = 1120
const left = (sheet.w - diameter) / 2
const w = 500

/** Where an area is explained: next to its part of the wheel, and last the themes without a name. */
const corners: readonly { x: number; y: number; w: number }[] = [
  { x: margin, y: 250, w },
  { x: sheet.w - margin - w, y: 250, w },
  { x: sheet.w - margin - w, y: 930, w },
  { x: margin, y: 930, w },
]

/** Steps 2 to 4 and 9: the wheel with its three areas explained around it. */
export function wheelPage(page: Page, locale: Locale): NewShape[] {
  const { framework, frames } = wheelWords[locale]
  const cards = [
    ...framework.areas.map(({ name, definition }, index) => ({
      name,
      definition,
      color: areaLooks[index]?.pen ?? ('ink' as const),
    })),
    { name: frames.wheel.unnamed, definition: frames.wheel.unnamedText, color: 'muted' as const },
  ]
  return [
    frameOf(page, frames.wheel.title, { step: 2 }),
    instruction(page, frames.wheel.instruction, 900),
    wheelShape(page, locale),
    ...cards.flatMap((card, index) => areaCard(page, index, card)),
    // The lower corners of the wheel's own box are its legend's.
    sourceLine(page, sourceOf(locale), left - 2 * margin, 4),
  ]
}

function wheelShape(page: Page, locale: Locale): NewShape {
  const { areas, title } = wheelWords[locale].framework
  const props = {
    title,
    areas: areas.map(({ name, themes }, index) => ({ kind: areaLooks[index]?.kind, name, themes })),
    unnamed: unnamedThemes.length,
  }
  const place = onBoard(page, { x: left, y: 126, w: diameter, h: diameter })
  return { id: 'wheel', type: 'wheel', parent: page.id, ...place, props }
}

function areaCard(
  page: Page,
  index: number,
  { name, definition, color }: { name: string; definition: string; color: PenColor },
): NewShape[] {
  const at = corners[index]
  if (!at) return []
  return stack(page, at, [
    { id: `area-${index}`, text: name, space: 0, size: 44, weight: 700, color },
    { id: `definition-${index}`, text: definition, space: 12, size: sizes.body },
  ])
}
