import type { Role, Sector } from '../access/person.ts'
import type { Policy } from '../access/policy.ts'
import type { Ballot } from './rounds/ballot.ts'
import type { Item } from './rounds/item.ts'
import type { Results } from './rounds/results.ts'
import type { RoundSetup } from './rounds/setup.ts'
import type { Gathering, Member, StepRun } from './state.ts'
import type { Script, Step, StepPlace } from './step.ts'
import type { Timer } from './timer.ts'

/**
 * What one person is sent of a workshop, and nothing else leaves the server. Its parts are compared and sent one by one.
 */
export interface WorkshopView {
  readonly you: You
  readonly stage: 'preparing' | 'running' | 'finished'
  /** Null outside the steps, and for who waits in the lobby. */
  readonly step: StepView | null
  readonly timer: Timer
  /** What participants may change on the board right now. */
  readonly policy: Policy
  /** Whether what you write is for your own eyes now. */
  readonly writesHidden: boolean
  readonly gathering: Gathering | null
  readonly leader: string | null
  /** The round of now: the one that is open, or the latest of this step that was closed. */
  readonly round: RoundView | null
  /** How far that round is. */
  readonly progress: Progress
  /** Your own ballot in it, while it is open. */
  readonly mine: Ballot | null
  /** Results that have been shown in this step or before, the newest first; at most eight. */
  readonly results: readonly ShownResults[]
  readonly room: RoomView
  /** For those who lead; null for all others. */
  readonly lead: LeadView | null
}

export interface You {
  readonly id: string
  readonly alias: string
  readonly sector: Sector | null
  readonly role: Role
  readonly standing: Member['standing']
  /** Your place in the queue of raised hands, from 1. */
  readonly handPlace: number | null
  readonly done: boolean
  readonly wishesTime: boolean
}

/** A step without the facilitator's own words. */
export interface StepView extends Pick<
  Step,
  'id' | 'title' | 'instruction' | 'minutes' | 'follow' | 'makes' | 'cursors' | 'see' | 'can' | 'report'
> {
  /** From 1, and of how many. */
  readonly number: number
  readonly count: number
  /** Grows each time that a step begins, this one or another. */
  readonly entry: number
  /** Resolved: those of the chosen items, where the step says so. */
  readonly frames: readonly string[]
  readonly places: readonly StepPlace[]
  /** The self-assessment, which no server ever sees the answers of. */
  readonly self: { readonly setup: RoundSetup; readonly items: readonly Item[] } | null
}

export interface RoundView {
  readonly id: string
  readonly open: boolean
  readonly setup: RoundSetup
  readonly items: readonly Item[]
  readonly runOff: boolean
  /** Once closed: for everybody when shown, before that only for those who lead. */
  readonly results: Results | null
  readonly shown: boolean
}

/** «11 af 14 har svaret»: of those who take part and are here, or have answered. Apart from the round, for it changes often. */
export interface Progress {
  readonly answered: number
  readonly expected: number
}

export interface ShownResults {
  readonly round: string
  readonly step: string
  readonly run: number
  readonly setup: RoundSetup
  readonly items: readonly Item[]
  readonly results: Results
  /** Of the same step's run before this one. */
  readonly before: Results | null
}

/** Who is here, without names. */
export interface RoomView {
  readonly here: number
  readonly bySector: Readonly<Partial<Record<Sector, number>>>
  readonly done: number
  /** Of those who may be done: who take part and are here. */
  readonly expected: number
  readonly hands: number
}

export interface LeadView {
  readonly script: Script
  readonly runs: readonly StepRun[]
  readonly door: 'open' | 'closed'
  /** Everybody who has come, in that order, those who wait and those who were removed among them. */
  readonly people: readonly LedMember[]
  /** Ids in the order in which hands were raised. */
  readonly hands: readonly string[]
  /** Who has answered the open round. */
  readonly answered: readonly string[]
  /** Who has written something that is hidden still, and how many notes; never what. */
  readonly hiddenNotes: Readonly<Record<string, number>>
  /** Rounds that can be looked at again. */
  readonly rounds: readonly LedRound[]
  readonly forRoom: Readonly<Record<string, { readonly times: number; readonly ballot: Ballot }>>
}

export interface LedMember extends Member {
  readonly here: boolean
}

export interface LedRound extends ShownResults {
  readonly shown: boolean
  readonly runOffOf: string | null
}
