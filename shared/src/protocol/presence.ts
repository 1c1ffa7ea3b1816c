import type { Role, Sector } from '../access/person.ts'
import type { EndRecord } from '../board/records.ts'
import type { InkStyle } from '../shapes/ink/ink.ts'

/** x, y, w, h, rotation: a shape's place while it is being dragged, before it is dropped. */
export type Draft = readonly [x: number, y: number, w: number, h: number, rotation: number]

interface ToldEnds {
  readonly start: EndRecord
  readonly end: EndRecord
}

/** What is in somebody's hand and isn't on the board: a new shape, how one that is there would be, a stroke. */
export type ToldSketch =
  | {
      readonly kind: 'new'
      readonly type: string
      readonly place: Draft
      readonly props: object
      readonly ends?: ToldEnds
    }
  /** As far as it would be otherwise; `h` is the height that it would be given. */
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly props: object
      readonly h?: number
      readonly ends?: ToldEnds
    }
  /** Whole numbers in threes: how far it is from the point before, across and down in quarter units, and its pressure in tenths. */
  | { readonly kind: 'ink'; readonly points: readonly number[]; readonly style: InkStyle }

/** What a client tells about itself, many times a second; never stored. */
export interface OwnPresence {
  /** The pointer, in board coordinates, rounded to whole units; null when it is not over the board. */
  readonly cursor: readonly [x: number, y: number] | null
  readonly selection: readonly string[]
  /** Live drags and resizes by shape id. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** The text that is being written in. */
  readonly editing: { readonly id: string; readonly part: string } | null
  /** What of the board is on the screen of whoever leads or is followed: x, y, w, h; null when nobody looks along. */
  readonly view: readonly [x: number, y: number, w: number, h: number] | null
  /** Whose view this person goes along with, by id, so that they tell it; null for nobody's. */
  readonly follows: string | null
  /** Where a facilitator points with light, in board coordinates; null when it is off. */
  readonly laser: readonly [x: number, y: number] | null
  /** What this person is making or reshaping by hand just now. */
  readonly sketch: ToldSketch | null
}

/** What the server adds from the session, over anything the client claims: nobody can pose as another. */
export interface PresenceUser {
  readonly id: string
  readonly alias: string
  readonly role: Role
  readonly sector: Sector | null
}

export type Presence = Partial<OwnPresence> & { readonly user: PresenceUser }
