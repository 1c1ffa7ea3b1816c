import { inReadingOrder } from '@samtavle/shared/board/reading-order'
import type { Locale } from '@samtavle/shared/drawing/look'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { writtenIn } from '@samtavle/shared/shapes/writing'

const words = {
  da: { in: 'Felt', text: 'Tekst' },
  en: { in: 'Frame', text: 'Text' },
} as const satisfies Record<Locale, object>

/** What is written, as a list in reading order; what stands in a frame is indented under its title. */
export function outlineOf(copied: readonly Shape[]): string {
  const byId = new Map(copied.map((shape) => [shape.id, shape]))
  const depthOf = ({ parent }: Shape): number => {
    const holder = parent === null ? undefined : byId.get(parent)
    return holder ? 1 + depthOf(holder) : 0
  }
  return inReadingOrder(copied)
    .map((shape) => ({ depth: depthOf(shape), line: wordsOf(shape) }))
    .filter(({ line }) => line !== '')
    .map(({ depth, line }) => `${'  '.repeat(depth)}- ${line}`)
    .join('\n')
}

/** The same as rows for a spreadsheet, each with the title of what it stands in; the first row names the columns. */
export function sheetOf(copied: readonly Shape[], locale: Locale): readonly (readonly string[])[] {
  const byId = new Map(copied.map((shape) => [shape.id, shape]))
  const rows = inReadingOrder(copied)
    .filter(({ type }) => !shapeOf(type).holdsOthers)
    .map((shape) => {
      const holder = shape.parent === null ? undefined : byId.get(shape.parent)
      return [holder ? wordsOf(holder) : '', wordsOf(shape)]
    })
    .filter(([, text]) => text !== '')
  return [[words[locale].in, words[locale].text], ...rows]
}

function wordsOf(shape: Shape): string {
  return Object.keys(shape.texts)
    .map((part) => writtenIn(shape, part))
    .filter((text) => text !== '')
    .join(' · ')
}
