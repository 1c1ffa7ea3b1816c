import { parentPort, workerData } from 'node:worker_threads'
import { runBatch } from './sqlite-batch.ts'
import type { Sql } from './sqlite-database.ts'
import { openFile } from './sqlite-file.ts'
import type { Question, Report, Start } from './sqlite-messages.ts'
import { buildOperations } from './sqlite-operations.ts'

/** The thread that owns the one connection, so that waiting for the disk never stops the server. */

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
    port.on('message', serve(openFile(workerData as Start), report))
    report({ kind: 'ready' })
  } catch (error) {
    report({ kind: 'unusable', reason: error instanceof Error ? error.message : String(error) })
    port.close()
  }
}

if (parentPort) start(parentPort)
