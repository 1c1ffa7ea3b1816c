import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase, type Sql } from './sqlite-database.ts'
import { runBatch } from './sqlite-batch.ts'
import type { Question, Report, Start } from './sqlite-messages.ts'
import { buildOperations } from './sqlite-operations.ts'
import { migrate } from './sqlite-schema.ts'

/** The thread that owns the one connection, so that waiting for the disk never stops the server. */

function open({ path, maxPages }: Start): Sql {
  const sql = openDatabase(path)
  // One process per file: two servers would each show their people half of the work.
  sql.exec('PRAGMA locking_mode = EXCLUSIVE')
  sql.all('PRAGMA journal_mode = WAL')
  sql.exec('PRAGMA synchronous = FULL')
  // Bringing the log home stops all writers, and costs nearly the same for 16 MB as for the usual 4: do it less often.
  sql.all('PRAGMA wal_autocheckpoint = 4000')
  sql.exec('PRAGMA secure_delete = ON')
  sql.exec('PRAGMA foreign_keys = ON')
  migrate(sql)
  if (maxPages !== undefined) sql.all(`PRAGMA max_page_count = ${maxPages}`)
  return sql
}

function serve(sql: Sql, report: (report: Report) => void): (question: Question) => void {
  const operations = buildOperations(sql)
  return (question) => {
    if (question !== 'close') return report({ kind: 'answers', answers: runBatch(sql, operations, question) })
    sql.close()
    parentPort?.close()
  }
}

function start(port: NonNullable<typeof parentPort>): void {
  const report = (report: Report) => port.postMessage(report)
  try {
    port.on('message', serve(open(workerData as Start), report))
    report({ kind: 'ready' })
  } catch (error) {
    report({ kind: 'unusable', reason: error instanceof Error ? error.message : String(error) })
    port.close()
  }
}

if (parentPort) start(parentPort)
