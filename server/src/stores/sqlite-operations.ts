import type { LinkRole } from '@samtavle/shared/access/person'
import type { BoardRecord, Renewal } from './board-store.ts'
import { imageOperations, type ImageOperations } from './sqlite-images.ts'
import type { Row, Sql, Value } from './sqlite-database.ts'
import { logOperations, type LogOperations } from './sqlite-log.ts'
import { sessionOperations, type SessionOperations } from './sqlite-sessions.ts'
import { workshopOperations, type WorkshopOperations } from './sqlite-workshop.ts'

/** What the stores ask of their thread. Each runs inside a transaction that it may share with others. */
export interface Operations extends LogOperations, SessionOperations, WorkshopOperations, ImageOperations {
  createBoard(board: BoardRecord): boolean
  board(id: string): BoardRecord | undefined
  boardByCode(code: string): BoardRecord | undefined
  removeBoard(id: string): void
  renewSecret(boardId: string, renewal: Renewal): readonly string[] | undefined
  check(): void
}

export function buildOperations(sql: Sql): Operations {
  const log = logOperations(sql)
  return {
    ...log,
    ...boardOperations(sql, log),
    ...sessionOperations(sql),
    ...secretOperations(sql),
    ...workshopOperations(sql),
    ...imageOperations(sql),
  }
}

const boardColumns =
  'id, code, facilitator_hash, participant_hash, observer_hash, template, locale, created_at'

function boardOperations(
  sql: Sql,
  log: LogOperations,
): Pick<Operations, 'createBoard' | 'board' | 'boardByCode' | 'removeBoard' | 'check'> {
  const find = (where: string, value: Value) =>
    toBoard(
      sql.all(
        `SELECT ${boardColumns}, generation FROM boards JOIN logs ON board_id = id WHERE ${where} = ?`,
        [value],
      )[0],
    )
  return {
    createBoard(board) {
      const created = sql.run(
        `INSERT INTO boards (${boardColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        fromBoard(board),
      )
      if (created === 0) return false
      sql.run('INSERT OR REPLACE INTO logs (board_id, generation) VALUES (?, ?)', [
        board.id,
        board.generation,
      ])
      return true
    },
    board: (id) => find('id', id),
    boardByCode: (code) => find('code', code),
    removeBoard(id) {
      sql.run('DELETE FROM boards WHERE id = ?', [id])
      log.removeLog(id)
    },
    check() {
      // As an update would be written: a full disk may have room for what takes none.
      sql.run("INSERT INTO updates (board_id, data) VALUES ('', zeroblob(65536))")
      sql.run("DELETE FROM updates WHERE board_id = ''")
    },
  }
}

function fromBoard({ secretHashes, ...board }: BoardRecord): Value[] {
  return [
    board.id,
    board.code,
    secretHashes.facilitator,
    secretHashes.participant,
    secretHashes.observer,
    board.template,
    board.locale,
    board.createdAt,
  ]
}

function toBoard(row: Row | undefined): BoardRecord | undefined {
  if (!row) return undefined
  const [id, code, facilitator, participant, observer, template, locale, createdAt, generation] = row
  const secretHashes = { facilitator, participant, observer }
  return { id, code, secretHashes, template, locale, createdAt, generation } as BoardRecord
}

const hashColumn: Readonly<Record<LinkRole, string>> = {
  facilitator: 'facilitator_hash',
  participant: 'participant_hash',
  observer: 'observer_hash',
}

function secretOperations(sql: Sql): Pick<Operations, 'renewSecret'> {
  return {
    renewSecret(boardId, { role, secretHash, code }) {
      const renewed = sql.run(
        `UPDATE OR IGNORE boards SET ${hashColumn[role]} = ?, code = coalesce(?, code) WHERE id = ?`,
        [secretHash, code ?? null, boardId],
      )
      if (renewed === 0) return undefined
      return sql
        .all('DELETE FROM sessions WHERE board_id = ? AND link = ? RETURNING participant_id', [boardId, role])
        .map(([participantId]) => String(participantId))
    },
  }
}
