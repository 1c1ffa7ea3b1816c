import type { Answer, Call } from './sqlite-messages.ts'
import type { Operations } from './sqlite-operations.ts'
import type { Sql } from './sqlite-database.ts'

const reading: ReadonlySet<keyof Operations> = new Set<keyof Operations>([
  'readLog',
  'readOn',
  'place',
  'board',
  'boardByCode',
  'session',
  'documentsOf',
  'readWorkshop',
  'image',
  'imagesOf',
])
const wiping: ReadonlySet<keyof Operations> = new Set<keyof Operations>([
  'removeBoard',
  'replace',
  'snapshotWorkshop',
  'sweepImages',
])

/**
 * All that waits in one commit, and one disk sync: nobody is answered before it. One that fails leaves the
 * others alone; a failing commit fails them all, but for those who only want to read.
 */
export function runBatch(sql: Sql, operations: Operations, calls: readonly Call[]): Answer[] {
  try {
    sql.exec('BEGIN IMMEDIATE')
    const answers = calls.map((call) => runOne(sql, operations, call))
    sql.exec('COMMIT')
    return calls.some(({ name }) => wiping.has(name)) ? wiped(sql, calls, answers) : answers
  } catch (error) {
    if (sql.inTransaction) sql.exec('ROLLBACK')
    return calls.map((call) =>
      reading.has(call.name) ? answered(call, () => run(operations, call)) : failed(call, error),
    )
  }
}

function runOne(sql: Sql, operations: Operations, call: Call): Answer {
  sql.exec('SAVEPOINT one')
  try {
    const value = run(operations, call)
    sql.exec('RELEASE one')
    return done(call, value)
  } catch (error) {
    // On a full disk SQLite has already rolled back everything, so everything has failed.
    if (!sql.inTransaction) throw error
    sql.exec('ROLLBACK TO one')
    sql.exec('RELEASE one')
    return failed(call, error)
  }
}

/** Deleted rows are overwritten in the file itself (secure_delete), but old pages stay in the WAL until it is cut. */
function wiped(sql: Sql, calls: readonly Call[], answers: readonly Answer[]): Answer[] {
  return calls.map((call, index) => {
    const answer = answers[index] ?? failed(call, 'no answer')
    // The work of the others is on disk, whatever comes of this.
    return wiping.has(call.name) && answer.result.kind === 'done' ? answered(call, () => cutLog(sql)) : answer
  })
}

function cutLog(sql: Sql): void {
  const busy = sql.all('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.[0]
  if (busy !== 0) throw new Error('what was deleted could not be wiped from the write-ahead log')
}

function run(operations: Operations, call: Call): unknown {
  return (operations[call.name] as (...args: unknown[]) => unknown)(...call.args)
}

function answered(call: Call, work: () => unknown): Answer {
  try {
    return done(call, work())
  } catch (error) {
    return failed(call, error)
  }
}

function done({ id }: Call, value: unknown): Answer {
  return { id, result: { kind: 'done', value } }
}

function failed({ id }: Call, error: unknown): Answer {
  return { id, result: { kind: 'failed', reason: error instanceof Error ? error.message : String(error) } }
}
