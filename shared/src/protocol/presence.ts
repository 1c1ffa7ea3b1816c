import type { Role, Sector } from '../access/person.ts'

/** x, y, w, h, rotation: a shape's place while it is being dragged, before it is dropped. */
export type Draft = readonly [x: number, y: number, w: number, h: number, rotation: number]

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
}

/** What the server adds from the session, over anything the client claims: nobody can pose as another. */
export interface PresenceUser {
  readonly id: string
  readonly alias: string
  readonly role: Role
  readonly sector: Sector | null
}

export type Presence = Partial<OwnPresence> & { readonly user: PresenceUser }
