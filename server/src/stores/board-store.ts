import type { LinkRole, Sector } from '@samtavle/shared/access/person'

export interface BoardRecord {
  readonly id: string
  /** Six characters, upper case, unique among living boards. */
  readonly code: string
  /** SHA-256 of each secret, base64url. The secrets themselves are told once and never kept. */
  readonly secretHashes: Readonly<Record<LinkRole, string>>
  readonly template: string | null
  readonly locale: 'da' | 'en'
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly generation: number
}

/** Somebody who has joined a board. */
export interface SessionRecord {
  /** SHA-256 of the token, base64url. */
  readonly tokenHash: string
  readonly boardId: string
  readonly participantId: string
  /** By which link they came; they are out when it is renewed. What they are now, the workshop says. */
  readonly link: LinkRole
  /** Whether they have to be let in whatever the door says: their device was removed before. */
  readonly waits: boolean
  readonly alias: string
  readonly sector: Sector | null
  readonly createdAt: number
}

/** A link that is to work no longer, and what takes its place. */
export interface Renewal {
  readonly role: LinkRole
  readonly secretHash: string
  /** Renewed along with the participants' link, since it opens the same door. */
  readonly code?: string
}

/** The records beside the log. */
export interface BoardStore {
  /** False when the id or the code is taken; nothing is written then. */
  create(board: BoardRecord): Promise<boolean>
  get(id: string): Promise<BoardRecord | undefined>
  byCode(code: string): Promise<BoardRecord | undefined>
  addSession(session: SessionRecord): Promise<void>
  session(tokenHash: string): Promise<SessionRecord | undefined>
  /**
   * Replaces the role's secret and ends the sessions that came by it, in one commit; tells whose they were. Undefined
   * when the board is gone or the code is taken by another; nothing is written then.
   */
  renewSecret(boardId: string, renewal: Renewal): Promise<readonly string[] | undefined>
  /**
   * Real deletion: the record, the sessions, the workshop, and the whole log with the private ones, in one commit,
   * overwritten on disk.
   */
  remove(id: string): Promise<void>
}
