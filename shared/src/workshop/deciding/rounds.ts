import type { CommandOf } from '../command.ts'
import { currentOf, openRoundOf, roundNamed } from '../current.ts'
import type { WorkshopEvent } from '../event.ts'
import { sectorIn, takesPart } from '../roster.ts'
import { outcomeOf } from '../rounds/counted.ts'
import type { Item } from '../rounds/item.ts'
import { roundOf } from '../rounds/registry.ts'
import type { RoundSetup } from '../rounds/setup.ts'
import { topOfStep } from '../rounds/top.ts'
import { tieAt } from '../rounds/ties.ts'
import type { OpenRound } from '../state.ts'
import type { Step } from '../step.ts'
import { done, refused, type Case, type Decision } from './deciding.ts'

/** The round that a step asks by itself, when there is something to ask about. */
export function opening(given: Case, { id, round }: Step, run: number): WorkshopEvent[] {
  if (!round || round.kind === 'self') return []
  const { context, now } = given
  const items = itemsFor(given, round)
  if (items.length === 0) return []
  return [opened(context.newId(), { step: id, run, setup: round, items, runOffOf: null, openedAt: now })]
}

/** As they are now; they stay so for as long as the round lives. */
export function itemsFor({ state, context }: Case, { items }: RoundSetup): readonly Item[] {
  return context.itemsOf(items, (step, count) => topOfStep(state.rounds, step, count))
}

export function openRound(given: Case, { setup }: CommandOf<'open-round'>): Decision {
  const { state, context, now } = given
  const current = currentOf(state)
  if (!current) return refused('not-running')
  if (openRoundOf(state)) return refused('round-open')
  const items = setup.kind === 'self' ? [] : itemsFor(given, setup)
  if (items.length === 0) return refused('no-items')
  const { step, run } = current
  return done(opened(context.newId(), { step: step.id, run, setup, items, runOffOf: null, openedAt: now }))
}

export function closeRound(given: Case, { round: id }: CommandOf<'close-round'>): Decision {
  const round = roundNamed(given.state, id)
  if (!round) return refused('no-such-round')
  return round.kind === 'closed' ? done() : done(closing(given, round, false))
}

export function showResults({ state }: Case, { round: id }: CommandOf<'show-results'>): Decision {
  const round = roundNamed(state, id)
  if (!round) return refused('no-such-round')
  if (round.kind === 'open') return refused('round-open')
  return round.shown ? done() : done(showing(id))
}

/** Between those that share the place at the edge; what the first round came to stays as it was. */
export function runOff({ state, context, now }: Case, command: CommandOf<'run-off'>): Decision {
  const round = roundNamed(state, command.round)
  if (!round) return refused('no-such-round')
  if (round.kind === 'open' || openRoundOf(state)) return refused('round-open')
  const tied = new Set(tieAt(round.results, command.places))
  const items = round.items.filter(({ id }) => tied.has(id))
  if (items.length === 0) return refused('no-tie')
  const { step, run } = round
  const setup = runOffSetup(round.setup)
  return done(opened(context.newId(), { step, run, setup, items, runOffOf: round.id, openedAt: now }))
}

/** One dot decides a tie of dots. */
function runOffSetup(setup: RoundSetup): RoundSetup {
  return setup.kind === 'dots' ? { ...setup, budget: 1, cap: 1 } : setup
}

export function cast({ state, by }: Case, { round: id, ballot }: CommandOf<'cast'>): Decision {
  const round = roundNamed(state, id)
  const why = whyNoVote(round, takesPart(by.role))
  if (why || round?.kind !== 'open') return refused(why ?? 'round-closed')
  const flaw = roundOf(round.setup.kind).flawIn(round.setup, round.items, ballot)
  // Whoever takes away their last dot takes back their ballot.
  if (flaw === 'empty') return done({ type: 'ballot-taken-back', round: id, person: by.id })
  if (flaw) return refused('bad-ballot')
  return done({ type: 'ballot-cast', round: id, person: by.id, ballot })
}

export function takeBack({ state, by }: Case, { round: id }: CommandOf<'take-back'>): Decision {
  const round = roundNamed(state, id)
  const why = whyNoVote(round, takesPart(by.role))
  if (why || round?.kind !== 'open') return refused(why ?? 'round-closed')
  return by.id in round.ballots ? done({ type: 'ballot-taken-back', round: id, person: by.id }) : done()
}

/** What a facilitator casts for people without a device; no times takes it away again. */
export function voteForRoom({ state }: Case, command: CommandOf<'vote-for-room'>): Decision {
  const { round: id, key, times, ballot } = command
  const round = roundNamed(state, id)
  const why = whyNoVote(round, true)
  if (why || round?.kind !== 'open') return refused(why ?? 'round-closed')
  const flaw = times > 0 && roundOf(round.setup.kind).flawIn(round.setup, round.items, ballot)
  if (flaw) return refused('bad-ballot')
  return done({ type: 'room-voted', round: id, key, times, ballot })
}

function whyNoVote(round: ReturnType<typeof roundNamed>, mayVote: boolean) {
  if (!round) return 'no-such-round'
  if (!mayVote) return 'not-allowed'
  return round.kind === 'closed' ? 'round-closed' : undefined
}

interface Opening {
  readonly step: string
  readonly run: number
  readonly setup: RoundSetup
  readonly items: readonly Item[]
  readonly runOffOf: string | null
  readonly openedAt: number
}

function opened(id: string, given: Opening): WorkshopEvent {
  return { type: 'round-opened', round: { kind: 'open', id, ...given, ballots: {}, forRoom: {} } }
}

/** The ballots are counted and lose their people. */
export function closing({ state }: Case, round: OpenRound, shown: boolean): WorkshopEvent {
  return { type: 'round-closed', round: round.id, shown, ...outcomeOf(round, sectorIn(state)) }
}

export function showing(round: string): WorkshopEvent {
  return { type: 'results-shown', round }
}
