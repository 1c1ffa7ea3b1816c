import { resultsBefore } from '../before.ts'
import { currentOf, openRoundOf } from '../current.ts'
import { isIn, membersOf, takesPart } from '../roster.ts'
import type { Ballot } from '../rounds/ballot.ts'
import { roundOf } from '../rounds/registry.ts'
import type { ClosedRound, OpenRound, Round, WorkshopState } from '../state.ts'
import type { LedRound, Progress, RoundView, ShownResults } from '../view.ts'

const mostShown = 8

/** The round of now: the one that is open, or the latest of this step's run. */
export function roundNow(state: WorkshopState): Round | undefined {
  return openRoundOf(state) ?? latestOfRun(state)
}

/** As those may see it who lead, and as everybody else. */
export function roundViewsOf(round: Round): { readonly led: RoundView; readonly plain: RoundView } {
  const { id, setup, items, runOffOf } = round
  const blind = { id, setup, items, runOff: runOffOf !== null, results: null }
  if (round.kind === 'open') {
    const open = { ...blind, open: true, shown: false }
    return { led: open, plain: open }
  }
  const { shown, results } = round
  const led = { ...blind, open: false, shown, results }
  return { led, plain: shown ? led : { ...led, results: null } }
}

export function progressOf(state: WorkshopState, round: Round, here: ReadonlySet<string>): Progress {
  if (round.kind === 'open')
    return { answered: answeredIn(round).length, expected: expectedIn(state, round, here) }
  const people = round.ballots.filter(({ forRoom }) => !forRoom).length
  return { answered: people, expected: people }
}

export function ballotOf(round: Round, personId: string): Ballot | null {
  if (round.kind === 'closed' || !Object.hasOwn(round.ballots, personId)) return null
  return round.ballots[personId] ?? null
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
