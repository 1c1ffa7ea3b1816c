import { leads } from '../../access/person.ts'
import type { CommandOf } from '../command.ts'
import { openRoundOf } from '../current.ts'
import type { WorkshopEvent } from '../event.ts'
import { memberOf, membersOf } from '../roster.ts'
import type { Member, WorkshopState } from '../state.ts'
import { done, refused, type Case, type Decision, type HouseCommand } from './deciding.ts'

/** Whoever has a facilitator's link is in; all others as the door says, and who has been removed stays out. */
export function arrive(state: WorkshopState, { person, waits }: HouseCommand, now: number): Decision {
  if (memberOf(state, person.id)) return done()
  const isHeld = !leads(person.role) && (waits || state.door === 'closed')
  const member: Member = {
    ...person,
    order: Object.keys(state.people).length + 1,
    joinedAt: now,
    standing: isHeld ? 'waiting' : 'in',
    handAt: null,
    done: false,
    wishesTime: false,
  }
  return done({ type: 'came', member })
}

export function setRole({ state, by }: Case, { person: id, role }: CommandOf<'set-role'>): Decision {
  const person = memberOf(state, id)
  if (by.role !== 'facilitator') return refused('not-allowed')
  if (!person || person.standing !== 'in') return refused('no-such-person')
  if (person.role === role) return done()
  if (isLastFacilitator(state, person)) return refused('last-facilitator')
  const votes = role === 'observer' || role === 'facilitator' ? ballotOf(state, id) : []
  return done(...votes, { type: 'role-set', person: id, role }, ...leaderGone(state, id, leads(role)))
}

/** The door closes behind them, so that they don't come back by the same link unless somebody lets them in. */
export function remove({ state, by }: Case, { person: id }: CommandOf<'remove'>): Decision {
  const person = memberOf(state, id)
  if (by.role !== 'facilitator') return refused('not-allowed')
  if (!person) return refused('no-such-person')
  if (person.standing === 'out') return done()
  if (isLastFacilitator(state, person)) return refused('last-facilitator')
  return done(
    ...ballotOf(state, id),
    { type: 'hand-set', person: id, up: false },
    { type: 'standing-set', person: id, standing: 'out' },
    { type: 'door-set', open: false },
    ...leaderGone(state, id, false),
  )
}

export function admit({ state }: Case, { person: id }: CommandOf<'admit'>): Decision {
  if (id !== null && !memberOf(state, id)) return refused('no-such-person')
  const waiting = membersOf(state).filter(
    (one) => one.standing === 'waiting' && (id === null || one.id === id),
  )
  return done(...waiting.map((one) => ({ type: 'standing-set', person: one.id, standing: 'in' }) as const))
}

/** Who waits when it opens is let in. */
export function setDoor(given: Case, { open }: CommandOf<'set-door'>): Decision {
  const isOpen = given.state.door === 'open'
  const letIn = open ? admit(given, { type: 'admit', person: null }) : done()
  const events = letIn.kind === 'done' ? letIn.events : []
  return isOpen === open && events.length === 0 ? done() : done({ type: 'door-set', open }, ...events)
}

export function lowerHand({ state }: Case, { person: id }: CommandOf<'lower-hand'>): Decision {
  const person = memberOf(state, id)
  if (!person) return refused('no-such-person')
  return person.handAt === null ? done() : done({ type: 'hand-set', person: id, up: false })
}

export function clearWishes({ state }: Case): Decision {
  const wishing = membersOf(state).filter(({ wishesTime }) => wishesTime)
  return done(...wishing.map(({ id }) => ({ type: 'wish-set', person: id, wished: false }) as const))
}

function isLastFacilitator(state: WorkshopState, person: Member): boolean {
  const facilitators = membersOf(state).filter(
    ({ role, standing }) => role === 'facilitator' && standing === 'in',
  )
  return facilitators.length === 1 && facilitators[0]?.id === person.id
}

function ballotOf(state: WorkshopState, id: string): WorkshopEvent[] {
  const round = openRoundOf(state)
  if (!round || !Object.hasOwn(round.ballots, id)) return []
  return [{ type: 'ballot-taken-back', round: round.id, person: id }]
}

function leaderGone({ leader }: WorkshopState, id: string, stillLeads: boolean): WorkshopEvent[] {
  return leader === id && !stillLeads ? [{ type: 'leader-set', leader: null }] : []
}
