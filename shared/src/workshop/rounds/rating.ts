import { spreadOf, type Counts } from '../statistics.ts'
import { bySector } from './by-sector.ts'
import type { Ballot, CountedBallot, Rating } from './ballot.ts'
import { own, turnout, votesIn } from './counting.ts'
import type { BySector, ItemScores, Spread } from './results.ts'
import type { RoundDefinition, SetupOf } from './round.ts'
import type { Scale } from './setup.ts'

/** Rounds in which every item is rated from 1 to 5 on each scale; «don't know» is an answer too. */
export const rating: RoundDefinition<SetupOf<'rate' | 'slider'>> = {
  flawIn({ scales }, items, ballot) {
    if (!('ratings' in ballot)) return 'wrong-kind'
    const entries = Object.entries(ballot.ratings)
    if (entries.every(([, answers]) => Object.keys(answers).length === 0)) return 'empty'
    if (entries.some(([id]) => items.every((item) => item.id !== id))) return 'unknown-item'
    const rated = entries.flatMap(([, answers]) => Object.keys(answers))
    return rated.some((id) => scales.every((scale) => scale.id !== id)) ? 'unknown-scale' : undefined
  },
  isAnswered: ({ scales }, items, ballot) =>
    items.every(({ id }) => scales.every((scale) => ratingIn(ballot, id, scale.id) !== undefined)),
  tally: ({ scales, bySector: wanted }, items, ballots) => ({
    kind: 'scores',
    ...turnout(ballots),
    items: items.map(({ id }) => scoresOf(id, scales, wanted, ballots)),
  }),
}

function scoresOf(
  item: string,
  scales: readonly Scale[],
  wanted: boolean,
  ballots: readonly CountedBallot[],
): ItemScores {
  const perScale = <T>(of: (scale: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(scales.map(({ id }) => [id, of(id)]))
  return {
    item,
    scales: perScale((scale) => spreadIn(ballots, item, scale)),
    bySector: wanted ? perScale((scale) => mediansOf(ballots, item, scale)) : {},
  }
}

function mediansOf(
  ballots: readonly CountedBallot[],
  item: string,
  scale: string,
): BySector<{ readonly median: number | null }> {
  return bySector(
    ballots,
    ({ ballot }) => typeof ratingIn(ballot, item, scale) === 'number',
    (rated) => ({ median: spreadIn(rated, item, scale).median }),
  )
}

function spreadIn(ballots: readonly CountedBallot[], item: string, scale: string): Spread {
  const giving = (rating: Rating): number =>
    votesIn(ballots.filter(({ ballot }) => ratingIn(ballot, item, scale) === rating))
  const counts: Counts = [giving(1), giving(2), giving(3), giving(4), giving(5)]
  return spreadOf(counts, giving('dont-know'))
}

function ratingIn(ballot: Ballot, item: string, scale: string): Rating | undefined {
  const answers = 'ratings' in ballot ? own(ballot.ratings, item) : undefined
  return answers && own(answers, scale)
}
