import { mean } from '../statistics.ts'
import type { Results, Spread } from './results.ts'

/** How an item did, to be compared part by part: those with the same parts share a place. Absent where nobody chose it. */
export type Standing = readonly number[]

/**
 * Votes by their number; ratings by the median on the first scale and then the mean, since medians of a scale of five
 * are much alike; options by how many gave the first of them, then the second, and so on.
 */
export function standingsOf(results: Results): ReadonlyMap<string, Standing> {
  return new Map(
    partsOf(results).flatMap(([item, standing]) => (standing === null ? [] : [[item, standing] as const])),
  )
}

function partsOf(results: Results): readonly (readonly [item: string, Standing | null])[] {
  switch (results.kind) {
    case 'counts':
      return results.items.map(({ item, total }) => [item, total === 0 ? null : [total]])
    case 'scores':
      return results.items.map(({ item, scales }) => [item, ratingOf(Object.values(scales)[0])])
    case 'options':
      return results.items.map(({ item, n, counts }) => [
        item,
        n === 0 ? null : results.options.map((option) => counts[option] ?? 0),
      ])
  }
}

function ratingOf(spread: Spread | undefined): Standing | null {
  const average = spread ? mean(spread.counts) : null
  return !spread || spread.median === null || average === null ? null : [spread.median, average]
}

/** Below nothing when `a` did better. */
export function compareStandings(a: Standing, b: Standing): number {
  const part = a.findIndex((value, index) => value !== b[index])
  return part < 0 ? 0 : (b[part] ?? 0) - (a[part] ?? 0)
}
