import type { SessionRecord } from './board-store.ts'
import type { Sql } from './sqlite-database.ts'

/** What is asked of the thread about who has joined. Each runs inside a transaction that it may share with others. */
export interface SessionOperations {
  addSession(session: SessionRecord): void
  session(tokenHash: string): SessionRecord | undefined
}

const columns = 'token_hash, board_id, participant_id, link, waits, alias, sector, created_at'

export function sessionOperations(sql: Sql): SessionOperations {
  return {
    addSession: (session) =>
      void sql.run(`INSERT INTO sessions (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
        session.tokenHash,
        session.boardId,
        session.participantId,
        session.link,
        session.waits ? 1 : 0,
        session.alias,
        session.sector,
        session.createdAt,
      ]),
    session(tokenHash) {
      const row = sql.all(`SELECT ${columns} FROM sessions WHERE token_hash = ?`, [tokenHash])[0]
      if (!row) return undefined
      const [token, boardId, participantId, link, waits, alias, sector, createdAt] = row
      const who = { participantId, link, waits: waits === 1, alias, sector }
      return { tokenHash: token, boardId, ...who, createdAt } as SessionRecord
    },
  }
}
