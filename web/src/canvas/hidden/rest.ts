import type { Shape } from '@samtavle/shared/shapes/registry'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { apply, carryEdit, deltaBetween, editBetween } from '../writing/text-edit.ts'

/**
 * A text of mine that was revealed while the server may not have had all of it: what the board's copy is to read.
 * `settled` is what the server last said that it had on disk.
 */
export function mergedWords(settled: string, mine: string, revealed: string): string {
  // What the server had got further with than it had said.
  if (revealed.startsWith(settled) && mine.startsWith(revealed)) return mine
  return apply(revealed, carryEdit(editBetween(settled, mine, 0), deltaBetween(settled, revealed)))
}

/** Whether a shape that is gone, revealed without its name, says something that the server may not have had. */
export function saysMore(mine: Shape, settled: Shape | undefined): boolean {
  if (mine === settled) return false
  if (!settled) return true
  if (mine.formats !== settled.formats) return true
  return Object.keys(mine.texts).some((part) => mine.texts[part] !== settled.texts[part])
}

/** How a part of mine is set, when the server may not have had that. */
export function unsettledFormats(
  mine: Shape,
  settled: Shape | undefined,
  part: string,
): readonly TextFormat[] {
  const formats = mine.formats?.[part]
  return formats && formats !== settled?.formats?.[part] ? formats : []
}
