import type { Role } from '@samtavle/shared/access/person'
import type { SessionRecord } from './board-store.ts'
import type { Sql } from './sqlite-database.ts'

/** What is asked of the thread about who has joined. Each runs inside a transaction that it may share with others. */
export interface SessionOperations {
  addSession(session: SessionRecord): void
  session(tokenHash: string): SessionRecord | undefined
  setRole(boardId: string, participantId: string, role: Role): void
  endSession(boardId: string, participantId: string): void
  wasRemoved(boardId: string, tokenHash: string): boolean
}

const columns = 'token_hash, board_id, participant_id, role, link, waits, alias, sector, created_at'

export function sessionOperations(sql: Sql): SessionOperations {
  return {
    addSession: (session) =>
      void sql.run(`INSERT INTO sessions (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
        session.tokenHash,
        session.boardId,
        session.participantId,
        session.role,
        session.link,
        session.waits ? 1 : 0,
        session.alias,
        session.sector,
        session.createdAt,
      ]),
    session(tokenHash) {
      const row = sql.all(`SELECT ${columns} FROM sessions WHERE token_hash = ?`, [tokenHash])[0]
      if (!row) return undefined
      const [token, boardId, participantId, role, link, waits, alias, sector, createdAt] = row
      const who = { participantId, role, link, waits: waits === 1, alias, sector }
      return { tokenHash: token, boardId, ...who, createdAt } as SessionRecord
    },
    setRole: (boardId, participantId, role) =>
      void sql.run('UPDATE sessions SET role = ? WHERE board_id = ? AND participant_id = ?', [
        role,
        boardId,
        participantId,
      ]),
    endSession(boardId, participantId) {
      const theirs = [boardId, participantId]
      sql.run(
        `INSERT INTO removed_sessions (token_hash, board_id)
         SELECT token_hash, board_id FROM sessions WHERE board_id = ? AND participant_id = ?`,
        theirs,
      )
      sql.run('DELETE FROM sessions WHERE board_id = ? AND participant_id = ?', theirs)
    },
    wasRemoved: (boardId, tokenHash) =>
      sql.all('SELECT 1 FROM removed_sessions WHERE board_id = ? AND token_hash = ?', [boardId, tokenHash])
        .length > 0,
  }
}
