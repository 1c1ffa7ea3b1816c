import { leads, type Sector } from '../access/person.ts'
import { openRoundOf } from './current.ts'
import { hiddenNow, policyNow } from './policy-now.ts'
import { handsOf, memberOf, membersOf, takesPart } from './roster.ts'
import type { Member, WorkshopState } from './state.ts'
import type { LeadView, RoomView, WorkshopView, You } from './view.ts'
import {
  answeredIn,
  ballotOf,
  ledRoundsOf,
  progressOf,
  roundNow,
  roundViewsOf,
  shownResultsOf,
} from './viewing/round-view.ts'
import { framesOf, stepViewOf } from './viewing/step-view.ts'

const nobody = { answered: 0, expected: 0 } as const

/** What is true of a workshop right now and stands in no log. */
export interface Live {
  /** Who has a line open. */
  readonly here: ReadonlySet<string>
  /** By person, how many notes of theirs are hidden. */
  readonly hiddenNotes: Readonly<Record<string, number>>
}

/**
 * What one person is sent. It is put together from what they may know, rather than by taking away from all there is.
 * Undefined for who has never come through the door.
 */
export function viewOf(state: WorkshopState, personId: string, live: Live): WorkshopView | undefined {
  return viewsOf(state, live)(personId)
}

/** The same for many people at one moment: what is alike for them is put together once, and is one object. */
export function viewsOf(state: WorkshopState, live: Live): (personId: string) => WorkshopView | undefined {
  const inside = insideOf(state, live)
  return (personId) => {
    const member = memberOf(state, personId)
    if (!member) return undefined
    return member.standing === 'in' ? inside(member) : viewFromOutside(state, member)
  }
}

function insideOf(state: WorkshopState, live: Live): (member: Member) => WorkshopView {
  const { stage } = state
  const round = roundNow(state)
  const views = round && roundViewsOf(round)
  const forAll = {
    stage: stage.kind,
    step: stepViewOf(state),
    timer: stage.kind === 'running' ? stage.timer : ({ kind: 'none' } as const),
    policy: policyNow(state),
    writesHidden: hiddenNow(state).writing,
    gathering: gatheringOf(state),
    leader: state.leader,
    progress: round ? progressOf(state, round, live.here) : nobody,
    results: shownResultsOf(state),
    room: roomOf(state, live),
  }
  let lead: LeadView | undefined
  return (member) => {
    const isLeading = leads(member.role)
    return {
      ...forAll,
      you: youOf(state, member),
      round: (isLeading ? views?.led : views?.plain) ?? null,
      mine: round ? ballotOf(round, member.id) : null,
      lead: isLeading ? (lead ??= leadOf(state, live)) : null,
    }
  }
}

/** In the lobby, or out: nothing of what happens inside. */
function viewFromOutside(state: WorkshopState, member: Member): WorkshopView {
  return {
    you: youOf(state, member),
    stage: state.stage.kind,
    step: null,
    timer: { kind: 'none' },
    policy: { add: false, edit: 'none', move: 'none' },
    writesHidden: false,
    gathering: null,
    leader: null,
    round: null,
    progress: nobody,
    mine: null,
    results: [],
    room: { here: 0, bySector: {}, done: 0, expected: 0, hands: 0 },
    lead: null,
  }
}

function youOf(state: WorkshopState, member: Member): You {
  const { id, alias, sector, role, standing, done, wishesTime } = member
  const place = handsOf(state).findIndex((other) => other.id === id)
  return { id, alias, sector, role, standing, handPlace: place < 0 ? null : place + 1, done, wishesTime }
}

/** A gathering that names no frames is to those of the step. */
function gatheringOf(state: WorkshopState): WorkshopView['gathering'] {
  const { gathering, stage, script } = state
  if (!gathering || gathering.frames.length > 0 || stage.kind !== 'running') return gathering
  const step = script.find(({ id }) => id === stage.step)
  return step ? { ...gathering, frames: framesOf(state, step) } : gathering
}

function roomOf(state: WorkshopState, { here }: Live): RoomView {
  const present = membersOf(state).filter(({ id, standing }) => standing === 'in' && here.has(id))
  const parts = present.filter(({ role }) => takesPart(role))
  const bySector: Partial<Record<Sector, number>> = {}
  for (const { sector } of present) if (sector) bySector[sector] = (bySector[sector] ?? 0) + 1
  return {
    here: present.length,
    bySector,
    done: parts.filter(({ done }) => done).length,
    expected: parts.length,
    hands: handsOf(state).length,
  }
}

function leadOf(state: WorkshopState, { here, hiddenNotes }: Live): LeadView {
  const open = openRoundOf(state)
  return {
    script: state.script,
    runs: state.runs,
    door: state.door,
    people: membersOf(state).map((member) => ({ ...member, here: here.has(member.id) })),
    hands: handsOf(state).map(({ id }) => id),
    answered: open ? answeredIn(open) : [],
    hiddenNotes,
    rounds: ledRoundsOf(state),
    forRoom: open?.forRoom ?? {},
  }
}
