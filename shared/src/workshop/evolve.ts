import type { WorkshopEvent, WorkshopRecord } from './event.ts'
import type { ClosedRound, Member, OpenRound, Round, WorkshopState } from './state.ts'

/** So many of each person's latest commands are known again when they are sent again. */
const remembered = 64

/** The workshop after what a record says. The same records always add up to the same workshop. */
export function evolve(state: WorkshopState, record: WorkshopRecord): WorkshopState {
  const after = record.events.reduce((before, event) => afterEvent(before, event, record.at), state)
  const { by, commandId } = record
  if (by === null || commandId === null) return after
  const done = [...(after.done[by] ?? []), commandId].slice(-remembered)
  return { ...after, done: { ...after.done, [by]: done } }
}

/**
 * Whether from here on nothing older may stay on disk, since ballots have lost their people: the state then takes the
 * place of the log.
 */
export function forgets({ events }: WorkshopRecord): boolean {
  return events.some(({ type }) => type === 'round-closed')
}

function afterEvent(state: WorkshopState, event: WorkshopEvent, at: number): WorkshopState {
  switch (event.type) {
    case 'step-entered':
      return enter(state, event, at)
    case 'step-left':
      return { ...state, runs: endLast(state, at, event.skipped) }
    case 'finished':
      return { ...state, stage: { kind: 'finished', at }, leader: null }
    case 'timer-set':
    case 'hidden-set':
      return changeStage(state, event)
    case 'script-set':
      return { ...state, script: event.script }
    case 'gathered':
      return { ...state, gathering: event.gathering }
    case 'leader-set':
      return { ...state, leader: event.leader }
    case 'came':
      return { ...state, people: { ...state.people, [event.member.id]: event.member } }
    case 'role-set':
      return changePerson(state, event.person, { role: event.role })
    case 'standing-set':
      return changePerson(state, event.person, { standing: event.standing })
    case 'hand-set':
      return changePerson(state, event.person, { handAt: event.up ? at : null })
    case 'done-set':
      return changePerson(state, event.person, { done: event.done })
    case 'wish-set':
      return changePerson(state, event.person, { wishesTime: event.wished })
    case 'door-set':
      return { ...state, door: event.open ? 'open' : 'closed' }
    case 'round-opened':
      return { ...state, rounds: [...state.rounds, event.round] }
    case 'ballot-cast':
    case 'ballot-taken-back':
    case 'room-voted':
      return changeOpenRound(state, event.round, (round) => afterVote(round, event))
    case 'round-closed':
      return changeOpenRound(state, event.round, (round) => closed(round, event, at))
    case 'results-shown':
      return changeRound(state, event.round, (round) =>
        round.kind === 'closed' ? { ...round, shown: true } : round,
      )
  }
}

type Of<T extends WorkshopEvent['type']> = Extract<WorkshopEvent, { type: T }>

function enter(state: WorkshopState, event: Of<'step-entered'>, at: number): WorkshopState {
  const { step, timer, hidden, selfItems, plannedMs } = event
  const run = state.runs.filter((earlier) => earlier.step === step).length + 1
  const begun = { step, run, startedAt: at, endedAt: null, skipped: false, plannedMs }
  const people = Object.fromEntries(
    Object.values(state.people).map((one) => [one.id, { ...one, done: false, wishesTime: false }]),
  )
  return {
    ...state,
    people,
    stage: { kind: 'running', step, timer, hidden, selfItems },
    runs: [...state.runs, begun],
  }
}

function endLast({ runs }: WorkshopState, at: number, skipped: boolean): WorkshopState['runs'] {
  return runs.map((run, index) =>
    index === runs.length - 1 && run.endedAt === null ? { ...run, endedAt: at, skipped } : run,
  )
}

function changeStage(state: WorkshopState, event: Of<'timer-set'> | Of<'hidden-set'>): WorkshopState {
  if (state.stage.kind !== 'running') return state
  const patch = event.type === 'timer-set' ? { timer: event.timer } : { hidden: event.hidden }
  return { ...state, stage: { ...state.stage, ...patch } }
}

function changePerson(state: WorkshopState, id: string, patch: Partial<Member>): WorkshopState {
  const person = state.people[id]
  return person ? { ...state, people: { ...state.people, [id]: { ...person, ...patch } } } : state
}

function changeRound(state: WorkshopState, id: string, change: (round: Round) => Round): WorkshopState {
  return { ...state, rounds: state.rounds.map((round) => (round.id === id ? change(round) : round)) }
}

function changeOpenRound(
  state: WorkshopState,
  id: string,
  change: (round: OpenRound) => Round,
): WorkshopState {
  return changeRound(state, id, (round) => (round.kind === 'open' ? change(round) : round))
}

function afterVote(
  round: OpenRound,
  event: Of<'ballot-cast'> | Of<'ballot-taken-back'> | Of<'room-voted'>,
): OpenRound {
  switch (event.type) {
    case 'ballot-cast':
      return { ...round, ballots: { ...round.ballots, [event.person]: event.ballot } }
    case 'ballot-taken-back':
      return { ...round, ballots: without(round.ballots, event.person) }
    case 'room-voted': {
      const { key, times, ballot } = event
      const forRoom = without(round.forRoom, key)
      return { ...round, forRoom: times > 0 ? { ...forRoom, [key]: { times, ballot } } : forRoom }
    }
  }
}

/** Of the round that was open, nothing that says who stays. */
function closed(round: OpenRound, event: Of<'round-closed'>, at: number): ClosedRound {
  const { id, step, run, setup, items, openedAt, runOffOf } = round
  const { shown, results, ballots } = event
  return {
    kind: 'closed',
    id,
    step,
    run,
    setup,
    items,
    openedAt,
    runOffOf,
    closedAt: at,
    shown,
    results,
    ballots,
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
