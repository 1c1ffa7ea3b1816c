import { resultsBefore } from '../before.ts'
import { currentOf, openRoundOf } from '../current.ts'
import { isIn, membersOf, takesPart } from '../roster.ts'
import { roundOf } from '../rounds/registry.ts'
import type { ClosedRound, OpenRound, Round, WorkshopState } from '../state.ts'
import type { LedRound, RoundView, ShownResults } from '../view.ts'

const mostShown = 8

/** The round of now, as each person may see it: the one that is open, or the latest of this step's run. */
export function roundViewsOf(
  state: WorkshopState,
  here: ReadonlySet<string>,
): (personId: string, isLeading: boolean) => RoundView | null {
  const round = openRoundOf(state) ?? latestOfRun(state)
  if (!round) return () => null
  return round.kind === 'open' ? openRoundViews(state, round, here) : closedRoundViews(round)
}

function openRoundViews(
  state: WorkshopState,
  round: OpenRound,
  here: ReadonlySet<string>,
): (personId: string) => RoundView {
  const answered = answeredIn(round).length
  const expected = expectedIn(state, round, here)
  const unanswered = {
    ...toldOfAny(round),
    open: true,
    answered,
    expected,
    mine: null,
    results: null,
    shown: false,
  }
  return (personId) =>
    Object.hasOwn(round.ballots, personId)
      ? { ...unanswered, mine: round.ballots[personId] ?? null }
      : unanswered
}

function closedRoundViews(round: ClosedRound): (personId: string, isLeading: boolean) => RoundView {
  const { shown, results, ballots } = round
  const people = ballots.filter(({ forRoom }) => !forRoom).length
  const unseen = {
    ...toldOfAny(round),
    open: false,
    answered: people,
    expected: people,
    mine: null,
    results: null,
    shown,
  }
  const seen = { ...unseen, results }
  return (_personId, isLeading) => (shown || isLeading ? seen : unseen)
}

function toldOfAny({
  id,
  setup,
  items,
  runOffOf,
}: Round): Pick<RoundView, 'id' | 'setup' | 'items' | 'runOff'> {
  return { id, setup, items, runOff: runOffOf !== null }
}

function latestOfRun(state: WorkshopState): Round | undefined {
  const current = currentOf(state)
  return current && state.rounds.findLast(({ step, run }) => step === current.step.id && run === current.run)
}

/** Who has an answer in it that counts. */
export function answeredIn({ setup, items, ballots }: OpenRound): readonly string[] {
  const kind = roundOf(setup.kind)
  return Object.entries(ballots)
    .filter(([, ballot]) => kind.isAnswered(setup, items, ballot))
    .map(([person]) => person)
}

/** Of those who take part and are here, and who has answered before they left. */
function expectedIn(state: WorkshopState, round: OpenRound, here: ReadonlySet<string>): number {
  return membersOf(state).filter(
    ({ id, role }) =>
      takesPart(role) && isIn(state, id) && (here.has(id) || Object.hasOwn(round.ballots, id)),
  ).length
}

/** The newest first. */
export function shownResultsOf(state: WorkshopState): readonly ShownResults[] {
  return closedIn(state)
    .filter(({ shown }) => shown)
    .slice(0, mostShown)
    .map((round) => toldOf(state, round))
}

export function ledRoundsOf(state: WorkshopState): readonly LedRound[] {
  return closedIn(state).map((round) => ({
    ...toldOf(state, round),
    shown: round.shown,
    runOffOf: round.runOffOf,
  }))
}

function closedIn({ rounds }: WorkshopState): readonly ClosedRound[] {
  return rounds.filter((round): round is ClosedRound => round.kind === 'closed').toReversed()
}

function toldOf(state: WorkshopState, round: ClosedRound): ShownResults {
  const { id, step, run, setup, items, results } = round
  return { round: id, step, run, setup, items, results, before: resultsBefore(state, round) }
}
