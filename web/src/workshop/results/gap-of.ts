import type { ItemScores } from '@samtavle/shared/workshop/rounds/results'

/** How much more the second scale says than the first: importance less how it is now. Null without two medians. */
export function gapOf({ scales }: ItemScores, order: readonly string[]): number | null {
  const [first = null, second = null] = order.map((id) => scales[id]?.median ?? null)
  return first === null || second === null ? null : second - first
}
