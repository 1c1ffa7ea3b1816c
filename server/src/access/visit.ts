import type { IncomingHttpHeaders } from 'node:http'
import type { Role } from '@samtavle/shared/access/person'
import type { BoardRecord, BoardStore, SessionRecord } from '../stores/board-store.ts'
import type { Present } from '../workshop/workshop.ts'
import { tokenOf } from './credentials.ts'
import type { Sessions } from './sessions.ts'

/** Somebody at a board, or why nobody is. */
export type Visit =
  | {
      readonly kind: 'in'
      readonly board: BoardRecord
      readonly session: SessionRecord
      /** As it is now. */
      readonly role: Role
      /** In the lobby: they may know that the board is there, and nothing of what is on it. */
      readonly waits: boolean
    }
  | { readonly kind: 'out'; readonly because: 'no-such-board' }
  | { readonly kind: 'out'; readonly because: 'no-session'; readonly removed: boolean }

export interface Reception {
  readonly boards: Pick<BoardStore, 'get'>
  readonly sessions: Sessions
  /** What somebody who has a session is in the board's workshop. */
  readonly whoIs: (session: SessionRecord) => Promise<Present>
}

/** Board ids are no secret, so anybody may hear that a board is gone. */
export async function visit(
  { boards, sessions, whoIs }: Reception,
  request: { readonly url?: string | undefined; readonly headers: IncomingHttpHeaders },
  boardId: string,
): Promise<Visit> {
  const board = await boards.get(boardId)
  if (!board) return { kind: 'out', because: 'no-such-board' }
  const token = tokenOf(request, boardId)
  const session = token === undefined ? undefined : await sessions.find(boardId, token)
  if (!session) return { kind: 'out', because: 'no-session', removed: false }
  const { role, standing } = await whoIs(session)
  if (standing === 'out') return { kind: 'out', because: 'no-session', removed: true }
  return { kind: 'in', board, session, role, waits: standing === 'waiting' }
}
