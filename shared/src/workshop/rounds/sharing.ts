import type { Ballot, CountedBallot } from './ballot.ts'
import { own, turnout } from './counting.ts'
import type { Item } from './item.ts'
import { ranked } from './ranked.ts'
import type { ItemCount } from './results.ts'
import type { RoundDefinition, SetupOf } from './round.ts'

interface Sharing {
  readonly budget: number
  readonly cap: number
}

/** Rounds in which everybody has so many to share out, and may put at most so many on one item. */
export const sharing: RoundDefinition<SetupOf<'dots' | 'points'>> = {
  flawIn({ budget, cap }, items, ballot) {
    if (!('counts' in ballot)) return 'wrong-kind'
    const entries = Object.entries(ballot.counts)
    if (entries.length === 0) return 'empty'
    if (entries.some(([id]) => items.every((item) => item.id !== id))) return 'unknown-item'
    if (entries.some(([, count]) => count > cap)) return 'over-cap'
    return spentIn(ballot) > budget ? 'over-budget' : undefined
  },
  isAnswered: (setup, items, ballot) => spentIn(ballot) >= toSpend(setup, items),
  tally: (_, items, ballots) => ({
    kind: 'counts',
    ...turnout(ballots),
    items: ranked(items.map(({ id }) => countOf(id, ballots))),
  }),
}

/** All that can be spent: of very few items, each takes no more than its cap. */
function toSpend({ budget, cap }: Sharing, items: readonly Item[]): number {
  return Math.min(budget, cap * items.length)
}

function spentIn(ballot: Ballot): number {
  return 'counts' in ballot ? Object.values(ballot.counts).reduce((sum, count) => sum + count, 0) : 0
}

function countOf(
  item: string,
  ballots: readonly CountedBallot[],
): Pick<ItemCount, 'item' | 'total' | 'forRoom'> {
  const onItem = (counted: readonly CountedBallot[]): number =>
    counted.reduce((sum, { ballot, times }) => sum + times * countIn(ballot, item), 0)
  return { item, total: onItem(ballots), forRoom: onItem(ballots.filter(({ forRoom }) => forRoom)) }
}

function countIn(ballot: Ballot, item: string): number {
  return 'counts' in ballot ? (own(ballot.counts, item) ?? 0) : 0
}
