import type { Answer, Call } from './sqlite-messages.ts'
import type { Operations } from './sqlite-operations.ts'
import type { Sql } from './sqlite-database.ts'

const failed = (call: Call, error: unknown): Answer => ({
  id: call.id,
  result: { kind: 'failed', reason: error instanceof Error ? error.message : String(error) },
})

/**
 * All that waits in one commit, and one disk sync: nobody is answered before it. One that fails leaves the
 * others alone; a failing commit fails them all.
 */
export function runBatch(sql: Sql, operations: Operations, calls: readonly Call[]): Answer[] {
  try {
    sql.exec('BEGIN IMMEDIATE')
    const answers = calls.map((call) => runOne(sql, operations, call))
    sql.exec('COMMIT')
    if (calls.some((call) => call.name === 'removeBoard')) wipeLog(sql)
    return answers
  } catch (error) {
    if (sql.inTransaction) sql.exec('ROLLBACK')
    return calls.map((call) => failed(call, error))
  }
}

function runOne(sql: Sql, operations: Operations, call: Call): Answer {
  sql.exec('SAVEPOINT one')
  try {
    const operation = operations[call.name] as (...args: unknown[]) => unknown
    const value = operation(...call.args)
    sql.exec('RELEASE one')
    return { id: call.id, result: { kind: 'done', value } }
  } catch (error) {
    // On a full disk SQLite has already rolled back everything, so everything has failed.
    if (!sql.inTransaction) throw error
    sql.exec('ROLLBACK TO one')
    sql.exec('RELEASE one')
    return failed(call, error)
  }
}

/** Deleted rows are overwritten in the file itself (secure_delete), but old pages stay in the WAL until it is cut. */
function wipeLog(sql: Sql): void {
  const busy = sql.all('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.[0]
  if (busy !== 0) throw new Error('the deleted board could not be wiped from the write-ahead log')
}
