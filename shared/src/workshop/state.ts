import type { Role, Sector } from '../access/person.ts'
import type { Ballot, CountedBallot } from './rounds/ballot.ts'
import type { Item } from './rounds/item.ts'
import type { Results } from './rounds/results.ts'
import type { RoundSetup } from './rounds/setup.ts'
import type { Script } from './step.ts'
import type { Timer } from './timer.ts'

/** Everything that a workshop is, as plain JSON: what its log of events adds up to. Times are the server's. */
export interface WorkshopState {
  readonly script: Script
  readonly stage: Stage
  /** What has been run, in order; the last one is under way while the stage is running. */
  readonly runs: readonly StepRun[]
  readonly door: 'open' | 'closed'
  readonly people: Readonly<Record<string, Member>>
  /** In the order in which they were opened. */
  readonly rounds: readonly Round[]
  readonly gathering: Gathering | null
  /** Whose view everybody follows. */
  readonly leader: string | null
  /** The latest commands of each person, so that one sent again is done once. Bounded. */
  readonly done: Readonly<Record<string, readonly string[]>>
}

export type Stage =
  | { readonly kind: 'preparing' }
  | {
      readonly kind: 'running'
      readonly step: string
      readonly timer: Timer
      readonly hidden: Hidden
      /** What each rates for themselves, in a step of that kind. */
      readonly selfItems: readonly Item[] | null
    }
  | { readonly kind: 'finished'; readonly at: number }

/**
 * Whether what people write is for their own eyes now. `anonymous` is how what comes too late, or is revealed later, is
 * shown: as the last step with hidden writing said. `draws` counts the notes that were to be revealed one by one.
 */
export interface Hidden {
  readonly writing: boolean
  readonly anonymous: boolean
  readonly draws: number
}

export interface StepRun {
  readonly step: string
  /** 1 for the first time that this step is run. */
  readonly run: number
  readonly startedAt: number
  readonly endedAt: number | null
  readonly skipped: boolean
  /** As planned when it began, extensions not counted. */
  readonly plannedMs: number
}

export interface Member {
  readonly id: string
  readonly alias: string
  readonly sector: Sector | null
  readonly role: Role
  /** 1 for who came first. */
  readonly order: number
  readonly joinedAt: number
  readonly standing: 'in' | 'waiting' | 'out'
  /** When the hand was raised. */
  readonly handAt: number | null
  /** With this step. */
  readonly done: boolean
  readonly wishesTime: boolean
}

export type Round = OpenRound | ClosedRound

interface RoundCommon {
  readonly id: string
  readonly step: string
  /** Of the step. */
  readonly run: number
  readonly setup: RoundSetup
  readonly items: readonly Item[]
  readonly openedAt: number
  /** The round whose tie it is to break. */
  readonly runOffOf: string | null
}

export interface OpenRound extends RoundCommon {
  readonly kind: 'open'
  /** By person. */
  readonly ballots: Readonly<Record<string, Ballot>>
  /** By the facilitator's key. */
  readonly forRoom: Readonly<Record<string, { readonly times: number; readonly ballot: Ballot }>>
}

export interface ClosedRound extends RoundCommon {
  readonly kind: 'closed'
  readonly closedAt: number
  /** Whether everybody sees them, and the board. */
  readonly shown: boolean
  readonly results: Results
  /** Nobody's any more, and in no order that tells whose they were. */
  readonly ballots: readonly CountedBallot[]
}

/** `count` grows with each, so that a page knows a new one from one that it has obeyed. */
export interface Gathering {
  readonly count: number
  readonly frames: readonly string[]
  readonly at: number
  /** Pages are held until then; null when they are only brought. */
  readonly heldUntil: number | null
}
