import type { ClientBinding, From, LogEntry, StoredLog, StoredUpdate } from './log-store.ts'
import type { Row, Sql } from './sqlite-database.ts'

/** What the log asks of its thread. Each runs inside a transaction that it may share with others. */
export interface LogOperations {
  append(entries: readonly LogEntry[]): void
  read(boardId: string, from: From): StoredLog
  compact(boardId: string, snapshot: StoredUpdate, from: From): void
  replace(boardId: string, update: Uint8Array): void
  removeLog(boardId: string): void
}

export function logOperations(sql: Sql): LogOperations {
  return {
    append(entries) {
      for (const { boardId, update, clients = [] } of entries) {
        sql.run('INSERT INTO updates (board_id, data) VALUES (?, ?)', [boardId, update])
        for (const binding of clients) bind(sql, boardId, binding)
      }
    },
    read(boardId, from) {
      const snapshot = snapshotOf(sql, boardId, from)
      return {
        generation: generationOf(sql, boardId),
        snapshot,
        updates: updatesAfter(sql, boardId, snapshot?.seq ?? 0),
        clients: clientsOf(sql, boardId),
      }
    },
    compact(boardId, { seq, update }, from) {
      const before = snapshotSeq(sql, boardId, from)
      const fits = seq > before && seq >= snapshotSeq(sql, boardId, 'newest')
      if (!fits || !hasUpdate(sql, boardId, seq)) throw new Error(`no snapshot can stand at ${seq}`)
      sql.run('DELETE FROM snapshots WHERE board_id = ? AND seq <> ?', [boardId, before])
      sql.run('INSERT INTO snapshots (board_id, seq, data) VALUES (?, ?, ?)', [boardId, seq, update])
      sql.run('DELETE FROM updates WHERE board_id = ? AND id <= ?', [boardId, before])
    },
    replace(boardId, update) {
      // Before the others go: SQLite gives the number of a deleted last row anew.
      sql.run('INSERT INTO updates (board_id, data) VALUES (?, ?)', [boardId, update])
      const added = sql.all('SELECT max(id) FROM updates WHERE board_id = ?', [boardId])[0]?.[0] ?? 0
      sql.run('DELETE FROM updates WHERE board_id = ? AND id < ?', [boardId, added])
      sql.run('DELETE FROM snapshots WHERE board_id = ?', [boardId])
      sql.run('DELETE FROM clients WHERE board_id = ?', [boardId])
      sql.run(
        'INSERT INTO logs (board_id, generation) VALUES (?, 2) ON CONFLICT DO UPDATE SET generation = generation + 1',
        [boardId],
      )
    },
    removeLog(boardId) {
      for (const table of ['updates', 'snapshots', 'clients', 'logs']) {
        sql.run(`DELETE FROM ${table} WHERE board_id = ?`, [boardId])
      }
    },
  }
}

function bind(sql: Sql, boardId: string, { client, participantId }: ClientBinding): void {
  sql.run('INSERT INTO clients (board_id, client, participant_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
    boardId,
    client,
    participantId,
  ])
}

function generationOf(sql: Sql, boardId: string): number {
  return Number(sql.all('SELECT generation FROM logs WHERE board_id = ?', [boardId])[0]?.[0] ?? 1)
}

function snapshotOf(sql: Sql, boardId: string, from: From): StoredUpdate | undefined {
  const [row] = sql.all(
    'SELECT seq, data FROM snapshots WHERE board_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
    [boardId, from === 'newest' ? 0 : 1],
  )
  return row && toUpdate(row)
}

/** Rows are numbered from 1, so that 0 is before them all. */
function snapshotSeq(sql: Sql, boardId: string, from: From): number {
  const [row] = sql.all('SELECT seq FROM snapshots WHERE board_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ?', [
    boardId,
    from === 'newest' ? 0 : 1,
  ])
  return Number(row?.[0] ?? 0)
}

function updatesAfter(sql: Sql, boardId: string, seq: number): StoredUpdate[] {
  return sql
    .all('SELECT id, data FROM updates WHERE board_id = ? AND id > ? ORDER BY id', [boardId, seq])
    .map(toUpdate)
}

function hasUpdate(sql: Sql, boardId: string, seq: number): boolean {
  return sql.all('SELECT 1 FROM updates WHERE board_id = ? AND id = ?', [boardId, seq]).length > 0
}

function clientsOf(sql: Sql, boardId: string): ClientBinding[] {
  return sql
    .all('SELECT client, participant_id FROM clients WHERE board_id = ? ORDER BY client', [boardId])
    .map(([client, participantId]) => ({ client, participantId }) as ClientBinding)
}

function toUpdate([seq, update]: Row): StoredUpdate {
  return { seq, update } as StoredUpdate
}
