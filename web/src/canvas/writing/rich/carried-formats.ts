import type { TextFormat } from '@samtavle/shared/shapes/shape'
import type { TextEdit } from '../text-edit.ts'

type Formats = readonly TextFormat[]

/** Where formats are after an edit of their text; what was put in has its own. */
export function carriedFormats(
  formats: Formats,
  { at, remove, insert }: TextEdit,
  inserted: Formats,
): Formats {
  const before = cut(formats, 0, at)
  const behind = cut(formats, at + remove, Infinity)
  const by = insert.length - remove
  return [...before, ...shifted(cut(inserted, 0, insert.length), at), ...shifted(behind, by)]
}

/** The formats of a part of a text, still by their places in the whole. */
export function cut(formats: Formats, from: number, to: number): Formats {
  return formats.flatMap((format) => {
    const [start, end] = [Math.max(from, format.from), Math.min(to, format.to)]
    return start < end ? [{ ...format, from: start, to: end }] : []
  })
}

export function shifted(formats: Formats, by: number): Formats {
  return formats.map((format) => ({ ...format, from: format.from + by, to: format.to + by }))
}
