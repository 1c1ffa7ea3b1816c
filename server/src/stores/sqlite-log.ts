import { pack, type Packed } from '../threads/packed.ts'
import type { ClientBinding, From, LogEntry, StoredUpdate } from './log-store.ts'
import type { Row, Sql } from './sqlite-database.ts'

/** Which document a log is of, and where reading it begins: at the `seq` of a snapshot, or at 0. */
export interface Place {
  readonly generation: number
  readonly begin: number
}

/** A part of a log's updates that is short enough not to hold up the boards of others. */
export interface Stretch {
  readonly seqs: Float64Array
  readonly updates: Packed
}

export interface LogBeginning extends Place {
  readonly snapshot: StoredUpdate | undefined
  readonly clients: readonly ClientBinding[]
  readonly first: Stretch
  /** The `seq` of its newest update; a log that goes on beyond `first` is read until there. */
  readonly last: number
}

/** What the log asks of its thread. Each runs inside a transaction that it may share with others. */
export interface LogOperations {
  append(entries: readonly LogEntry[]): void
  readLog(boardId: string, from: From): LogBeginning
  readOn(boardId: string, after: number, last: number): Stretch
  place(boardId: string, from: From): Place
  compact(boardId: string, snapshot: StoredUpdate, from: From): void
  replace(boardId: string, update: Uint8Array): void
  documentsOf(boardId: string): string[]
  removeLog(boardId: string): void
}

const mostUpdates = 10_000
const mostBytes = 4 * 1024 * 1024

export function logOperations(sql: Sql): LogOperations {
  const place = (boardId: string, from: From) => ({
    generation: generationOf(sql, boardId),
    begin: snapshotSeq(sql, boardId, from),
  })
  return {
    append(entries) {
      for (const { boardId, update, clients = [] } of entries) {
        sql.run('INSERT INTO updates (board_id, data) VALUES (?, ?)', [boardId, update])
        for (const binding of clients) bind(sql, boardId, binding)
      }
    },
    place,
    readLog(boardId, from) {
      const { generation, begin } = place(boardId, from)
      const last = lastSeq(sql, boardId)
      const snapshot = snapshotAt(sql, boardId, begin)
      const first = stretch(sql, boardId, begin, last)
      return { generation, begin, last, snapshot, first, clients: clientsOf(sql, boardId) }
    },
    readOn: (boardId, after, last) => stretch(sql, boardId, after, last),
    compact(boardId, { seq, update }, from) {
      const { begin } = place(boardId, from)
      const fits = seq > begin && seq >= snapshotSeq(sql, boardId, 'newest')
      if (!fits || !hasUpdate(sql, boardId, seq)) throw new Error(`no snapshot can stand at ${seq}`)
      sql.run('DELETE FROM snapshots WHERE board_id = ? AND seq <> ?', [boardId, begin])
      sql.run('INSERT INTO snapshots (board_id, seq, data) VALUES (?, ?, ?)', [boardId, seq, update])
      sql.run('DELETE FROM updates WHERE board_id = ? AND id <= ?', [boardId, begin])
    },
    replace(boardId, update) {
      renewPrivate(sql, boardId)
      // Before the others go: SQLite gives the number of a deleted last row anew.
      sql.run('INSERT INTO updates (board_id, data) VALUES (?, ?)', [boardId, update])
      sql.run('DELETE FROM updates WHERE board_id = ? AND id < ?', [boardId, lastSeq(sql, boardId)])
      sql.run('DELETE FROM snapshots WHERE board_id = ?', [boardId])
      sql.run('DELETE FROM clients WHERE board_id = ?', [boardId])
      renew(sql, boardId)
    },
    documentsOf: (boardId) => privateOf(sql, boardId),
    removeLog(boardId) {
      for (const table of ['updates', 'snapshots', 'clients', 'logs']) {
        sql.run(`DELETE FROM ${table} WHERE board_id = ? OR ${isPrivate}`, [boardId, boardId, boardId])
      }
    },
  }
}

/** The documents of a board's participants: `<boardId>/<participantId>`; '0' is what comes after '/'. */
const isPrivate = "(board_id > ? || '/' AND board_id < ? || '0')"

function privateOf(sql: Sql, boardId: string): string[] {
  return sql
    .all(`SELECT DISTINCT board_id FROM updates WHERE ${isPrivate}`, [boardId, boardId])
    .map(([id]) => String(id))
}

function renewPrivate(sql: Sql, boardId: string): void {
  for (const id of privateOf(sql, boardId)) renew(sql, id)
  for (const table of ['updates', 'snapshots', 'clients']) {
    sql.run(`DELETE FROM ${table} WHERE ${isPrivate}`, [boardId, boardId])
  }
}

function renew(sql: Sql, boardId: string): void {
  sql.run(
    'INSERT INTO logs (board_id, generation) VALUES (?, 2) ON CONFLICT DO UPDATE SET generation = generation + 1',
    [boardId],
  )
}

function bind(sql: Sql, boardId: string, { client, participantId }: ClientBinding): void {
  sql.run('INSERT INTO clients (board_id, client, participant_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
    boardId,
    client,
    participantId,
  ])
}

function generationOf(sql: Sql, boardId: string): number {
  return numberIn(sql.all('SELECT generation FROM logs WHERE board_id = ?', [boardId])) ?? 1
}

/** Updates are numbered from 1, so that 0 is before them all. */
function snapshotSeq(sql: Sql, boardId: string, from: From): number {
  const newer = from === 'newest' ? 0 : 1
  return (
    numberIn(
      sql.all('SELECT seq FROM snapshots WHERE board_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ?', [
        boardId,
        newer,
      ]),
    ) ?? 0
  )
}

function snapshotAt(sql: Sql, boardId: string, seq: number): StoredUpdate | undefined {
  const [row] = sql.all('SELECT seq, data FROM snapshots WHERE board_id = ? AND seq = ?', [boardId, seq])
  return row && { seq: Number(row[0]), update: row[1] as Uint8Array }
}

function stretch(sql: Sql, boardId: string, after: number, last: number): Stretch {
  const seqs: number[] = []
  const updates: Uint8Array[] = []
  let bytes = 0
  const rows = sql.each(
    'SELECT id, data FROM updates WHERE board_id = ? AND id > ? AND id <= ? ORDER BY id',
    [boardId, after, last],
  )
  for (const [seq, update] of rows as Iterable<[number, Uint8Array]>) {
    seqs.push(seq)
    updates.push(update)
    bytes += update.length
    if (updates.length >= mostUpdates || bytes >= mostBytes) break
  }
  return { seqs: Float64Array.from(seqs), updates: pack(updates) }
}

function lastSeq(sql: Sql, boardId: string): number {
  return numberIn(sql.all('SELECT max(id) FROM updates WHERE board_id = ?', [boardId])) ?? 0
}

function hasUpdate(sql: Sql, boardId: string, seq: number): boolean {
  return sql.all('SELECT 1 FROM updates WHERE board_id = ? AND id = ?', [boardId, seq]).length > 0
}

function clientsOf(sql: Sql, boardId: string): ClientBinding[] {
  return sql
    .all('SELECT client, participant_id FROM clients WHERE board_id = ? ORDER BY client', [boardId])
    .map(([client, participantId]) => ({ client, participantId }) as ClientBinding)
}

function numberIn(rows: readonly Row[]): number | undefined {
  const value = rows[0]?.[0]
  return typeof value === 'number' ? value : undefined
}
