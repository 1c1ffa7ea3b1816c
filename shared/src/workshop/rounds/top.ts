import type { ClosedRound, Round } from '../state.ts'
import type { Item } from './item.ts'
import type { Results } from './results.ts'
import { compareStandings, standingsOf } from './standing.ts'
import { tieAt } from './ties.ts'

/**
 * The first `count`, the best first. Who shares the last place is in with all the others that do, so there may be more:
 * leaving one out would break the tie by the order of the items, and the facilitator can call a run-off. What nobody
 * chose is never at the top.
 */
export function topOf(results: Results, items: readonly Item[], count: number): readonly Item[] {
  const standings = standingsOf(results)
  const chosen = items
    .flatMap((item) => {
      const standing = standings.get(item.id)
      return standing ? [{ item, standing }] : []
    })
    .toSorted((a, b) => compareStandings(a.standing, b.standing))
  const last = chosen[Math.min(count, chosen.length) - 1]
  if (!last) return []
  return chosen
    .filter(({ standing }) => compareStandings(standing, last.standing) <= 0)
    .map(({ item }) => item)
}

/** The same of a step: of the latest round that it closed, its run-offs for places within `count` taken into account. */
export function topOfStep(rounds: readonly Round[], step: string, count: number): readonly Item[] {
  const closed = rounds.filter((round) => round.kind === 'closed')
  const round = closed.findLast((round) => round.step === step && round.runOffOf === null)
  return round ? decided(closed, round, count) : []
}

function decided(rounds: readonly ClosedRound[], round: ClosedRound, count: number): readonly Item[] {
  const top = topOf(round.results, round.items, count)
  const tied = tieAt(round.results, count)
  const runOff = tied && rounds.findLast((other) => other.runOffOf === round.id && isAbout(other, tied))
  // A run-off that nobody voted in has decided nothing.
  if (!runOff || standingsOf(runOff.results).size === 0) return top
  const clear = top.filter(({ id }) => !tied.includes(id))
  return [...clear, ...decided(rounds, runOff, count - clear.length)]
}

function isAbout({ items }: ClosedRound, ids: readonly string[]): boolean {
  return items.length === ids.length && items.every(({ id }) => ids.includes(id))
}
