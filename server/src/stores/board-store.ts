import type { LinkRole, Role, Sector } from '@samtavle/shared/access/person'

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
  readonly role: Role
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
   * Replaces the role's secret and ends all its sessions, in one commit. False when the board is gone or the code is
   * taken by another; nothing is written then.
   */
  renewSecret(boardId: string, renewal: Renewal): Promise<boolean>
  /** Real deletion: the record, the sessions and the whole log, in one commit, overwritten on disk. */
  remove(id: string): Promise<void>
}
