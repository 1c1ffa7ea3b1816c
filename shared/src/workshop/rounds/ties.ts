import type { Results } from './results.ts'
import { compareStandings, standingsOf } from './standing.ts'

/** The items that share the last of the first `places` with one that would be left out; undefined when none do. */
export function tieAt(results: Results, places: number): readonly string[] | undefined {
  const standings = standingsOf(results)
  const order = [...standings.values()].toSorted(compareStandings)
  const [last, next] = [order[places - 1], order[places]]
  if (!last || !next || compareStandings(last, next) !== 0) return undefined
  return [...standings].filter(([, standing]) => compareStandings(standing, last) === 0).map(([item]) => item)
}
