import { Type, type Static } from 'typebox'
import type { Sector } from '../../access/person.ts'
import { extents, statuses } from './option.ts'

/** 1 to 5, or don't know. */
export const Rating = Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Literal('dont-know')])
export type Rating = Static<typeof Rating>

const ItemId = Type.String({ minLength: 1, maxLength: 64 })

/** One person's answer to a round; each replaces their one before. Items that aren't in it were not answered. */
export const Ballot = Type.Union([
  /** dots and points: how many on each item; none is left out rather than 0. */
  Type.Object({ counts: Type.Record(ItemId, Type.Integer({ minimum: 1, maximum: 1000 })) }),
  /** rate and slider: item → scale → rating. */
  Type.Object({ ratings: Type.Record(ItemId, Type.Record(Type.String({ maxLength: 32 }), Rating)) }),
  /** status and yes-partly-no. */
  Type.Object({ options: Type.Record(ItemId, Type.Enum([...statuses, ...extents])) }),
])
export type Ballot = Static<typeof Ballot>

/** A ballot without its person, which is how it is counted, and kept once the round is closed. */
export interface CountedBallot {
  readonly ballot: Ballot
  /** Null for votes of the room, and where so few share it that it would tell who it was. */
  readonly sector: Sector | null
  /** How many votes it is: more than one only when a facilitator has cast it for people without a device. */
  readonly times: number
  readonly forRoom: boolean
}
