import type { Sector } from '../../access/person.ts'
import type { OpenRound } from '../state.ts'
import type { Ballot, CountedBallot } from './ballot.ts'
import { hiddenAmong, presentIn } from './by-sector.ts'
import { votesIn } from './counting.ts'
import type { Results } from './results.ts'
import { roundOf } from './registry.ts'

type SectorOf = (person: string) => Sector | null

/** What is left of a round when it closes: what it came to, and ballots that are nobody's any more. */
export function outcomeOf(
  round: OpenRound,
  sectorOf: SectorOf,
): { readonly results: Results; readonly ballots: readonly CountedBallot[] } {
  const ballots = ballotsOf(round, sectorOf)
  // Counted before the small sectors go, so that they are shown to have taken part, as hidden ones.
  const results = roundOf(round.setup.kind).tally(round.setup, round.items, ballots)
  return { results, ballots: withoutFew(ballots) }
}

/**
 * The ballots without their people, as they are kept: ordered by what is in them, so that neither the order nor the
 * keys within tell who cast first. A sector stays on them only where the round is counted by sector, and where five or
 * more share it; then, too, those without one are never so few, or of one sector, that it could be guessed.
 */
export function countedOf(round: OpenRound, sectorOf: SectorOf): readonly CountedBallot[] {
  return withoutFew(ballotsOf(round, sectorOf))
}

function ballotsOf({ setup, ballots, forRoom }: OpenRound, sectorOf: SectorOf): readonly CountedBallot[] {
  const people = Object.entries(ballots).map(([person, ballot]) => ({
    ballot: inOrder(ballot),
    sector: setup.bySector ? sectorOf(person) : null,
    times: 1,
    forRoom: false,
  }))
  const room = Object.values(forRoom)
    .filter(({ times }) => times > 0)
    .map(({ ballot, times }) => ({ ballot: inOrder(ballot), sector: null, times, forRoom: true }))
  return byContent([...people, ...room])
}

function withoutFew(ballots: readonly CountedBallot[]): readonly CountedBallot[] {
  const people = ballots.filter(({ forRoom }) => !forRoom)
  const sizeOf = (key: Sector | null): number => votesIn(people.filter(({ sector }) => sector === key))
  const groups = presentIn(people).map((name) => ({ name, size: sizeOf(name) }))
  const untold = sizeOf(null)
  const hidden = hiddenAmong(groups, untold === 0 ? null : untold)
  return byContent(
    ballots.map((ballot) =>
      ballot.sector !== null && hidden.has(ballot.sector) ? { ...ballot, sector: null } : ballot,
    ),
  )
}

function byContent(ballots: readonly CountedBallot[]): readonly CountedBallot[] {
  return ballots
    .map((ballot) => ({ ballot, key: JSON.stringify(ballot) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ ballot }) => ballot)
}

/** The keys of an object are in the order in which somebody answered. */
function inOrder(ballot: Ballot): Ballot {
  if ('counts' in ballot) return { counts: sorted(ballot.counts) }
  if ('options' in ballot) return { options: sorted(ballot.options) }
  const ratings = Object.entries(ballot.ratings).map(([item, answers]) => [item, sorted(answers)] as const)
  return { ratings: sorted(Object.fromEntries(ratings)) }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
