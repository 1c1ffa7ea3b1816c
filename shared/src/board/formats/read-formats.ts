import * as Y from 'yjs'
import type { Shape } from '../../shapes/registry.ts'
import { partKey } from '../records.ts'
import { textPlaces } from '../text-places.ts'
import { formatsIn, sameFormats } from './formats-in.ts'
import type { Formats } from './text-formats.ts'

/**
 * The formats of those parts of a shape that have any and may have them; undefined when none has. `plain` is the shape
 * without them. What is as it was is the same object as before.
 */
export function readFormats(
  text: Y.Map<unknown>,
  { id, texts }: Pick<Shape, 'id' | 'texts'>,
  plain: () => Shape,
  earlier: Shape['formats'],
): Shape['formats'] {
  const found: Record<string, Formats> = {}
  for (const part of Object.keys(texts)) {
    const one = text.get(partKey(id, part))
    const formats = one instanceof Y.Text ? formatsIn(one) : undefined
    if (formats) found[part] = keptOr(earlier?.[part], formats)
  }
  const rich = Object.keys(found).length > 0 ? richParts(plain()) : []
  const kept = rich.filter((part) => found[part])
  if (kept.length === 0) return undefined
  const isSame =
    earlier &&
    kept.length === Object.keys(earlier).length &&
    kept.every((part) => earlier[part] === found[part])
  return isSame ? earlier : Object.fromEntries(kept.map((part) => [part, found[part] ?? []]))
}

/** The parts that may be bold and so on. */
export function richParts(shape: Shape): readonly string[] {
  return textPlaces(shape)
    .filter(({ rich }) => rich)
    .map(({ part }) => part)
}

function keptOr(earlier: Formats | undefined, now: Formats): Formats {
  return earlier && sameFormats(earlier, now) ? earlier : now
}
