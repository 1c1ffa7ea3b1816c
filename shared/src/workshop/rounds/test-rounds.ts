import type { Sector } from '../../access/person.ts'
import type { ClosedRound, OpenRound } from '../state.ts'
import type { Ballot, CountedBallot, Rating } from './ballot.ts'
import type { Item } from './item.ts'
import { roundOf } from './registry.ts'
import type { RoundKind, SetupOf } from './round.ts'
import type { RoundSetup } from './setup.ts'

/** Rounds that tests begin with. */
export const items: readonly Item[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Punkt ${id}` }))

const now = { id: 'now', title: 'I dag?', low: 'slet ikke', high: 'i høj grad' }
const important = { ...now, id: 'important', title: 'Vigtigt?' }
const common: Pick<RoundSetup, 'title' | 'items' | 'bySector' | 'chart'> = {
  title: '',
  items: { from: 'list', items: [...items] },
  bySector: false,
  chart: null,
}

export const setups: { readonly [Kind in RoundKind]: SetupOf<Kind> } = {
  dots: { ...common, kind: 'dots', budget: 3, cap: 2 },
  points: { ...common, kind: 'points', budget: 100, cap: 40 },
  rate: { ...common, kind: 'rate', scales: [now, important] },
  slider: { ...common, kind: 'slider', scales: [now] },
  status: { ...common, kind: 'status' },
  'yes-partly-no': { ...common, kind: 'yes-partly-no' },
  self: { ...common, kind: 'self', scales: [now] },
}

export function counted(ballot: Ballot, more: Partial<CountedBallot> = {}): CountedBallot {
  return { ballot, sector: null, times: 1, forRoom: false, ...more }
}

/** So many people of a sector who give item `a` that rating. */
export function people(sector: Sector | null, count: number, rating: Rating = 3): readonly CountedBallot[] {
  return Array.from({ length: count }, () => counted({ ratings: { a: { now: rating } } }, { sector }))
}

export function openRound(setup: RoundSetup, more: Partial<OpenRound> = {}): OpenRound {
  return {
    kind: 'open',
    id: 'round',
    step: 'step',
    run: 1,
    setup,
    items,
    openedAt: 0,
    runOffOf: null,
    ballots: {},
    forRoom: {},
    ...more,
  }
}

/** A round of dots in which the items got these totals, in their order. */
export function closedDots(
  totals: Readonly<Record<string, number>>,
  more: Partial<ClosedRound> = {},
): ClosedRound {
  const about = items.filter(({ id }) => Object.hasOwn(totals, id))
  const ballots = Object.entries(totals).flatMap(([id, total]) =>
    Array.from({ length: total }, () => counted({ counts: { [id]: 1 } })),
  )
  const { kind: _, ballots: __, forRoom: ___, ...round } = openRound(setups.dots)
  return {
    ...round,
    kind: 'closed',
    closedAt: 1,
    shown: true,
    items: about,
    results: roundOf('dots').tally(setups.dots, about, ballots),
    ballots,
    ...more,
  }
}
