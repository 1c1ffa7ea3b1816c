import * as Y from 'yjs'
import type { Shape } from '../../shapes/registry.ts'
import { partKey } from '../records.ts'
import { textPlaces } from '../write-shape.ts'
import { formatsIn } from './marks.ts'
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
  const found = Object.keys(texts).flatMap((part) => {
    const one = text.get(partKey(id, part))
    const formats = one instanceof Y.Text ? formatsIn(one) : undefined
    return formats ? [{ part, formats }] : []
  })
  if (found.length === 0) return undefined
  const rich = new Set(richParts(plain()))
  const kept = found
    .filter(({ part }) => rich.has(part))
    .map(({ part, formats }) => [part, theSame(earlier?.[part], formats)] as const)
  if (kept.length === 0) return undefined
  const isSame =
    earlier &&
    kept.length === Object.keys(earlier).length &&
    kept.every(([part, one]) => earlier[part] === one)
  return isSame ? earlier : Object.fromEntries(kept)
}

/** The parts that may be bold and so on. */
export function richParts(shape: Shape): readonly string[] {
  return textPlaces(shape)
    .filter(({ rich }) => rich)
    .map(({ part }) => part)
}

function theSame(earlier: Formats | undefined, now: Formats): Formats {
  return earlier && JSON.stringify(earlier) === JSON.stringify(now) ? earlier : now
}
