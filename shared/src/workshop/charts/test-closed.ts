import type { Sector } from '../../access/person.ts'
import type { Item } from '../rounds/item.ts'
import type { ItemScores, Results, Spread } from '../rounds/results.ts'
import type { Chart, RoundSetup } from '../rounds/setup.ts'
import type { ClosedRound } from '../state.ts'

const now = { id: 'now', title: 'Hvor godt er vi rustet?', low: 'slet ikke', high: 'i høj grad' }
const important = { ...now, id: 'important', title: 'Hvor vigtigt er det?' }

/** As many gave each score. */
export function spread(counts: Spread['counts'], median: number): Spread {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return { n, dontKnow: 0, counts, median, q1: median, q3: median, disagreement: false }
}

export function scoresOf(
  item: string,
  scales: ItemScores['scales'],
  cells: Readonly<Partial<Record<Sector, number | null>>> = {},
): ItemScores {
  const shown = Object.entries(cells).map(([sector, median]) => {
    const cell = median === null ? { kind: 'hidden' } : { kind: 'shown', n: 5, median }
    return [sector, cell] as const
  })
  return { item, scales, bySector: { now: Object.fromEntries(shown) as ItemScores['bySector'][string] } }
}

export function ratings(items: readonly ItemScores[]): Results {
  return { kind: 'scores', n: 9, forRoom: 0, items }
}

/** So many dots each, in the order of the items, the most first; equal ones share a rank. */
export function votes(items: readonly Item[], totals: readonly number[]): Results {
  const rankOf = (total: number) => 1 + totals.filter((other) => other > total).length
  return {
    kind: 'counts',
    n: 9,
    forRoom: 0,
    items: items.map(({ id }, index) => {
      const total = totals[index] ?? 0
      const tied = totals.filter((other) => other === total).length > 1
      return { item: id, total, rank: rankOf(total), tied, forRoom: 0 }
    }),
  }
}

const common = { title: '', items: { from: 'list', items: [] }, bySector: true } as const

export function rating(chart: Chart | null): RoundSetup {
  return { ...common, items: { from: 'list', items: [] }, kind: 'rate', scales: [now, important], chart }
}

export function voting(kind: 'dots' | 'points' = 'dots'): RoundSetup {
  const chart = { as: 'dots', on: null } as const
  return { ...common, items: { from: 'list', items: [] }, kind, budget: 3, cap: 3, chart }
}

export function closed(
  setup: RoundSetup,
  items: readonly Item[],
  results: Results,
  more: Partial<ClosedRound> = {},
): ClosedRound {
  return {
    kind: 'closed',
    id: 'round',
    step: 'step',
    run: 1,
    setup,
    items,
    openedAt: 0,
    closedAt: 1,
    runOffOf: null,
    shown: true,
    results,
    ballots: [],
    ...more,
  }
}
