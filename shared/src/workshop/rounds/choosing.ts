import type { Ballot, CountedBallot } from './ballot.ts'
import type { Option } from './option.ts'
import { bySector } from './by-sector.ts'
import { own, turnout, votesIn } from './counting.ts'
import type { ItemOptions } from './results.ts'
import type { RoundDefinition, SetupOf } from './round.ts'

/** Rounds in which every item gets one of a few words. */
export function choosing(options: readonly Option[]): RoundDefinition<SetupOf<'status' | 'yes-partly-no'>> {
  return {
    flawIn(_, items, ballot) {
      if (!('options' in ballot)) return 'wrong-kind'
      const entries = Object.entries(ballot.options)
      if (entries.length === 0) return 'empty'
      if (entries.some(([id]) => items.every((item) => item.id !== id))) return 'unknown-item'
      return entries.some(([, option]) => !options.includes(option)) ? 'wrong-option' : undefined
    },
    isAnswered: (_, items, ballot) => items.every(({ id }) => optionIn(ballot, id) !== undefined),
    tally: ({ bySector: wanted }, items, ballots) => ({
      kind: 'options',
      ...turnout(ballots),
      options,
      items: items.map(({ id }) => chosenFor(id, options, wanted, ballots)),
    }),
  }
}

function chosenFor(
  item: string,
  options: readonly Option[],
  wanted: boolean,
  ballots: readonly CountedBallot[],
): ItemOptions {
  const chosen = ballots.filter(({ ballot }) => optionIn(ballot, item) !== undefined)
  const countsIn = (ballots: readonly CountedBallot[]): ItemOptions['counts'] =>
    Object.fromEntries(
      options.map((option) => [
        option,
        votesIn(ballots.filter(({ ballot }) => optionIn(ballot, item) === option)),
      ]),
    )
  return {
    item,
    n: votesIn(chosen),
    counts: countsIn(chosen),
    bySector: wanted
      ? bySector(
          ballots,
          ({ ballot }) => optionIn(ballot, item) !== undefined,
          (chosen) => ({ counts: countsIn(chosen) }),
        )
      : {},
  }
}

function optionIn(ballot: Ballot, item: string): Option | undefined {
  return 'options' in ballot ? own(ballot.options, item) : undefined
}
