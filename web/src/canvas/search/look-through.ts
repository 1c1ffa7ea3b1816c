import { inReadingOrder } from '@samtavle/shared/board/reading-order'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { folded } from './folded.ts'
import type { ShapeWords } from './words-of.ts'

/** So many are looked at between two looks at the clock. */
const BATCH = 100

/**
 * The ids of the shapes in which every word that was written is found, in reading order. Pauses now and then, so that
 * whoever runs it may let others have the thread.
 */
export function* lookThrough(
  shapes: readonly Shape[],
  written: string,
  words: ShapeWords,
): Generator<void, readonly string[]> {
  const wanted = folded(written).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const found: Shape[] = []
  for (const [at, shape] of shapes.entries()) {
    if (at % BATCH === BATCH - 1) yield
    const text = words.of(shape)
    if (wanted.every((word) => text.includes(word))) found.push(shape)
  }
  yield
  return inReadingOrder(found).map(({ id }) => id)
}
