import type { Role, Sector } from '../../access/person.ts'
import type { Command, CommandRefusal } from '../command.ts'
import type { WorkshopEvent } from '../event.ts'
import type { Item, ItemSource } from '../rounds/item.ts'
import type { Member, WorkshopState } from '../state.ts'

/** What the house itself does: somebody has come through the door. `waits` is for who has to be let in whatever the door says. */
export interface HouseCommand {
  readonly type: 'arrive'
  readonly person: {
    readonly id: string
    readonly alias: string
    readonly sector: Sector | null
    readonly role: Role
  }
  readonly waits: boolean
}

export interface Asked {
  /** Null for the house itself. */
  readonly by: string | null
  readonly commandId: string | null
  readonly command: Command | HouseCommand
  /** Of the server's clock, milliseconds since 1970. */
  readonly now: number
}

/** So many items that the round of a step put on top. */
export type TopOf = (step: string, count: number) => readonly Item[]

/** What the rules need from outside, since they are pure. */
export interface Context {
  /** As the board stands; what an earlier step's round came to is told by `topOf`. */
  itemsOf(source: ItemSource, topOf: TopOf): readonly Item[]
  newId(): string
  /** How many notes are hidden right now, whoever wrote them. */
  readonly hiddenNotes: number
}

/** No events when there was nothing to change. */
export type Decision =
  | { readonly kind: 'done'; readonly events: readonly WorkshopEvent[] }
  | { readonly kind: 'refused'; readonly why: CommandRefusal }

/** What every rule decides upon. */
export interface Case {
  readonly state: WorkshopState
  /** Who asks; they are in. */
  readonly by: Member
  readonly now: number
  readonly context: Context
}

export function done(...events: readonly WorkshopEvent[]): Decision {
  return { kind: 'done', events }
}

export function refused(why: CommandRefusal): Decision {
  return { kind: 'refused', why }
}
