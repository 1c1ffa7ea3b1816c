import type { CommandOf } from '../command.ts'
import { currentOf, openRoundOf, underWay, type Current } from '../current.ts'
import type { WorkshopEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Gathering, Hidden, WorkshopState } from '../state.ts'
import type { Step } from '../step.ts'
import { extended, paused, resumed, timerOf } from '../timer.ts'
import { closing, itemsFor, opening, showing } from './rounds.ts'
import { done, refused, type Case, type Decision } from './deciding.ts'

/** The longest that anybody's page is held anywhere, in milliseconds. */
const holdMs = 2 * 60 * 1000

export function start(given: Case): Decision {
  const [first] = given.state.script
  if (given.state.stage.kind === 'running') return done()
  return first ? enterStep(given, first) : refused('no-such-step')
}

type Leaving = CommandOf<'next' | 'previous' | 'repeat' | 'skip'>

/** Another step from the one that is under way; nothing happens when somebody else was faster. */
export function leave(given: Case, { type, from }: Leaving): Decision {
  const current = currentOf(given.state)
  if (!current) return refused('not-running')
  if (from !== undefined && from !== current.step.id) return done()
  const to = given.state.script[current.index + offsets[type]]
  return to ? enterStep(given, to, type === 'skip') : refused('no-more-steps')
}

const offsets = { next: 1, skip: 1, previous: -1, repeat: 0 } as const

export function jump(given: Case, { step }: CommandOf<'jump'>): Decision {
  const to = given.state.script.find(({ id }) => id === step)
  return to ? enterStep(given, to) : refused('no-such-step')
}

export function finish(given: Case): Decision {
  if (given.state.stage.kind !== 'running') return refused('not-running')
  return done(...leavingEvents(given, false), { type: 'finished' })
}

export function setTimer(given: Case, command: CommandOf<'extend' | 'pause' | 'resume'>): Decision {
  const current = currentOf(given.state)
  if (!current) return refused('not-running')
  const timer = changedTimer(current, command, given.now)
  return timer === current.stage.timer ? done() : done({ type: 'timer-set', timer })
}

function changedTimer(
  { stage: { timer } }: Current,
  command: CommandOf<'extend' | 'pause' | 'resume'>,
  now: number,
) {
  switch (command.type) {
    case 'extend':
      return extended(timer, command.seconds, now)
    case 'pause':
      return paused(timer, now)
    case 'resume':
      return resumed(timer, now)
  }
}

/** All that one button brings about. */
function enterStep(before: Case, step: Step, skipped = false): Decision {
  const { now } = before
  const leaving = leavingEvents(before, skipped)
  // What the step that is left came to may be what this one is about.
  const state = evolve(before.state, { at: now, by: null, commandId: null, events: leaving })
  const given = { ...before, state }
  const { round } = step
  const selfItems = round?.kind === 'self' ? itemsFor(given, round) : null
  return done(
    ...leaving,
    {
      type: 'step-entered',
      step: step.id,
      timer: timerOf(step.minutes, now),
      hidden: hiddenIn(step, state),
      selfItems,
      plannedMs: step.minutes * 60_000,
    },
    ...gatheringFor(state, step, now),
    ...opening(given, step, nextRun(state, step.id)),
  )
}

function nextRun({ runs }: WorkshopState, step: string): number {
  return runs.filter((run) => run.step === step).length + 1
}

/** Its round is closed, and everybody sees what it came to. */
function leavingEvents(given: Case, skipped: boolean): WorkshopEvent[] {
  const { state } = given
  const open = openRoundOf(state)
  const unshown = state.rounds.filter((round) => round.kind === 'closed' && !round.shown)
  return [
    ...(open ? [closing(given, open, true)] : []),
    ...unshown.map(({ id }) => showing(id)),
    ...(underWay(state) ? [{ type: 'step-left', skipped } as const] : []),
  ]
}

/** What was written hidden in the step before stays hidden until a step shows it, without names if either says so. */
function hiddenIn({ see, anonymous }: Step, { stage }: WorkshopState): Hidden {
  const before = stage.kind === 'running' ? stage.hidden : undefined
  const wasAnonymous = before?.anonymous ?? false
  if (see === 'own') {
    const stays = before?.writing ?? false
    return { writing: true, anonymous: anonymous || (stays && wasAnonymous), draws: 0 }
  }
  return { writing: false, anonymous: wasAnonymous || see === 'all-anonymous', draws: 0 }
}

function gatheringFor(state: WorkshopState, { follow, frames }: Step, now: number): WorkshopEvent[] {
  if (follow === 'none') return []
  const ids = frames.kind === 'these' ? frames.ids : []
  return [{ type: 'gathered', gathering: nextGathering(state, ids, follow === 'hard', now) }]
}

/** `frames` may be empty: then it is to those of the step. */
export function nextGathering(
  { gathering }: WorkshopState,
  frames: readonly string[],
  hard: boolean,
  now: number,
): Gathering {
  return { count: (gathering?.count ?? 0) + 1, frames, at: now, heldUntil: hard ? now + holdMs : null }
}
