import type { Locale } from '../drawing/look.ts'
import { shapeOf, type Shape } from './registry.ts'
import { writtenIn } from './writing.ts'

interface Others {
  get(id: string): Shape | undefined
}

/** One sentence for a shape among others: an arrow tells from what to what it leads. */
export function describeOn(others: Others, shape: Shape, locale: Locale): string {
  return shapeOf(shape.type).describe(shape, locale, (id) => {
    const other = others.get(id)
    return other && briefly(other, locale)
  })
}

const LONGEST = 40

/** Its words, if it has any. */
function briefly(shape: Shape, locale: Locale): string {
  const words = writtenIn(shape) || writtenIn(shape, 'title') || shapeOf(shape.type).describe(shape, locale)
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…`.toWellFormed() : words
}
