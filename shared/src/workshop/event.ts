import type { Role } from '../access/person.ts'
import type { Ballot, CountedBallot } from './rounds/ballot.ts'
import type { Results } from './rounds/results.ts'
import type { Gathering, Hidden, Member, OpenRound } from './state.ts'
import type { Item } from './rounds/item.ts'
import type { Script } from './step.ts'
import type { Timer } from './timer.ts'

/** What has happened in a workshop. Who did it and when stands on the record that holds it. */
export type WorkshopEvent =
  | {
      readonly type: 'step-entered'
      readonly step: string
      readonly timer: Timer
      readonly hidden: Hidden
      readonly selfItems: readonly Item[] | null
      readonly plannedMs: number
    }
  | { readonly type: 'step-left'; readonly skipped: boolean }
  | { readonly type: 'finished' }
  | { readonly type: 'timer-set'; readonly timer: Timer }
  | { readonly type: 'hidden-set'; readonly hidden: Hidden }
  | { readonly type: 'script-set'; readonly script: Script }
  | { readonly type: 'gathered'; readonly gathering: Gathering }
  | { readonly type: 'leader-set'; readonly leader: string | null }
  | { readonly type: 'came'; readonly member: Member }
  | { readonly type: 'role-set'; readonly person: string; readonly role: Role }
  | { readonly type: 'standing-set'; readonly person: string; readonly standing: Member['standing'] }
  | { readonly type: 'hand-set'; readonly person: string; readonly up: boolean }
  | { readonly type: 'done-set'; readonly person: string; readonly done: boolean }
  | { readonly type: 'wish-set'; readonly person: string; readonly wished: boolean }
  | { readonly type: 'door-set'; readonly open: boolean }
  | { readonly type: 'round-opened'; readonly round: OpenRound }
  | { readonly type: 'ballot-cast'; readonly round: string; readonly person: string; readonly ballot: Ballot }
  | { readonly type: 'ballot-taken-back'; readonly round: string; readonly person: string }
  | {
      readonly type: 'room-voted'
      readonly round: string
      readonly key: string
      readonly times: number
      readonly ballot: Ballot
    }
  | {
      readonly type: 'round-closed'
      readonly round: string
      readonly shown: boolean
      readonly results: Results
      readonly ballots: readonly CountedBallot[]
    }
  | { readonly type: 'results-shown'; readonly round: string }

/** One durable entry of a workshop's log: what one command, or the house itself, has brought about. */
export interface WorkshopRecord {
  /** Of the server's clock, milliseconds since 1970. */
  readonly at: number
  /** Null for the house itself. */
  readonly by: string | null
  readonly commandId: string | null
  readonly events: readonly WorkshopEvent[]
}
