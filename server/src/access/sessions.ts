import { nanoid } from 'nanoid'
import type { LinkRole, Sector } from '@samtavle/shared/access/person'
import type { BoardStore, SessionRecord } from '../stores/board-store.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Long enough to prepare a workshop, run it and come back to what was written; it dies earlier with its board or link. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

export interface Newcomer {
  readonly boardId: string
  readonly link: LinkRole
  readonly waits: boolean
  readonly alias: string
  readonly sector: Sector | null
}

/** Who holds which token. The tokens are told once and kept only as hashes. */
export class Sessions {
  readonly #boards: BoardStore
  readonly #now: () => number

  constructor(boards: BoardStore, now: () => number) {
    this.#boards = boards
    this.#now = now
  }

  async start(newcomer: Newcomer): Promise<{ token: string; participantId: string }> {
    const token = newSecret()
    const participantId = nanoid()
    await this.#boards.addSession({
      ...newcomer,
      participantId,
      tokenHash: hashOf(token),
      createdAt: this.#now(),
    })
    return { token, participantId }
  }

  /** Undefined for a token that is unknown, of another board, or older than a session lives. */
  async find(boardId: string, token: string): Promise<SessionRecord | undefined> {
    const session = await this.#boards.session(hashOf(token))
    if (session?.boardId !== boardId) return undefined
    return this.#now() - session.createdAt < SESSION_SECONDS * 1000 ? session : undefined
  }
}
