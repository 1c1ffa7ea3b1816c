import type { StoredWorkshop, WorkshopEntry } from './workshop-store.ts'
import type { Sql } from './sqlite-database.ts'

/** What the log of workshops asks of its thread. Each runs inside a transaction that it may share with others. */
export interface WorkshopOperations {
  appendWorkshop(entries: readonly WorkshopEntry[]): void
  readWorkshop(boardId: string): StoredWorkshop
  snapshotWorkshop(boardId: string, state: string): void
}

export function workshopOperations(sql: Sql): WorkshopOperations {
  return {
    appendWorkshop(entries) {
      for (const { boardId, record } of entries) {
        sql.run('INSERT INTO workshop_records (board_id, record) VALUES (?, ?)', [boardId, record])
      }
    },
    readWorkshop(boardId) {
      const [snapshot] = sql.all('SELECT state FROM workshop_snapshots WHERE board_id = ?', [boardId])
      const records = sql.all('SELECT record FROM workshop_records WHERE board_id = ? ORDER BY id', [boardId])
      return { snapshot: snapshot && String(snapshot[0]), records: records.map(([record]) => String(record)) }
    },
    snapshotWorkshop(boardId, state) {
      sql.run('DELETE FROM workshop_records WHERE board_id = ?', [boardId])
      sql.run('DELETE FROM workshop_snapshots WHERE board_id = ?', [boardId])
      sql.run('INSERT INTO workshop_snapshots (board_id, state) VALUES (?, ?)', [boardId, state])
    },
  }
}
