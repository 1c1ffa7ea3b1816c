import type { IncomingHttpHeaders } from 'node:http'
import type { BoardRecord, BoardStore, SessionRecord } from '../stores/board-store.ts'
import { tokenOf } from './credentials.ts'
import type { Sessions } from './sessions.ts'

/** Somebody at a board, or why nobody is. */
export type Visit =
  | { readonly kind: 'in'; readonly board: BoardRecord; readonly session: SessionRecord }
  | { readonly kind: 'out'; readonly because: 'no-such-board' | 'no-session' }

export interface Reception {
  readonly boards: BoardStore
  readonly sessions: Sessions
}

/** Board ids are no secret, so anybody may hear that a board is gone. */
export async function visit(
  { boards, sessions }: Reception,
  request: { readonly url?: string | undefined; readonly headers: IncomingHttpHeaders },
  boardId: string,
): Promise<Visit> {
  const board = await boards.get(boardId)
  if (!board) return { kind: 'out', because: 'no-such-board' }
  const token = tokenOf(request, boardId)
  const session = token === undefined ? undefined : await sessions.find(boardId, token)
  return session ? { kind: 'in', board, session } : { kind: 'out', because: 'no-session' }
}
