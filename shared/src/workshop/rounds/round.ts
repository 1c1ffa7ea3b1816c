import type { Ballot, CountedBallot } from './ballot.ts'
import type { Item } from './item.ts'
import type { Results } from './results.ts'
import type { RoundSetup } from './setup.ts'

export type RoundKind = RoundSetup['kind']
export type SetupOf<Kind extends RoundKind> = Extract<RoundSetup, { kind: Kind }>

/** Why a ballot can't be cast. */
export type BallotFlaw =
  /** It answers another kind of question. */
  | 'wrong-kind'
  /** Nothing is answered: that is taken back, not cast. */
  | 'empty'
  | 'unknown-item'
  | 'over-cap'
  | 'over-budget'
  | 'unknown-scale'
  /** A word of another kind's answers. */
  | 'wrong-option'
  | 'never-leaves-the-device'

/** The rules of one kind of round. */
export interface RoundDefinition<Setup extends RoundSetup> {
  flawIn(setup: Setup, items: readonly Item[], ballot: Ballot): BallotFlaw | undefined
  /** Whether whoever cast it is through: all is rated, all is spent. One who isn't may be, and is counted all the same. */
  isAnswered(setup: Setup, items: readonly Item[], ballot: Ballot): boolean
  /** What sound ballots come to; the same in whatever order they are given. */
  tally(setup: Setup, items: readonly Item[], ballots: readonly CountedBallot[]): Results
}

/** A definition erased to one signature. */
export type AnyRound = RoundDefinition<RoundSetup>
