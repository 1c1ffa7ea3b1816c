import type { Row, Sql, Value } from '@samtavle/server/stores/sqlite-database'
import { runBatch } from '@samtavle/server/stores/sqlite-batch'
import { openFile } from '@samtavle/server/stores/sqlite-file'
import { buildOperations } from '@samtavle/server/stores/sqlite-operations'

/** A database whose process dies just before its n-th statement. */
class MortalSql implements Sql {
  readonly #sql: Sql
  #left: number

  constructor(sql: Sql, statements: number) {
    this.#sql = sql
    this.#left = statements
  }

  run(sql: string, values?: readonly Value[]): number {
    this.#count()
    return this.#sql.run(sql, values)
  }

  all(sql: string, values?: readonly Value[]): Row[] {
    this.#count()
    return this.#sql.all(sql, values)
  }

  each(sql: string, values?: readonly Value[]): Iterable<Row> {
    this.#count()
    return this.#sql.each(sql, values)
  }

  exec(sql: string): void {
    this.#count()
    this.#sql.exec(sql)
  }

  get inTransaction(): boolean {
    return this.#sql.inTransaction
  }

  close(): void {
    this.#sql.close()
  }

  #count(): void {
    this.#left -= 1
    if (this.#left < 0) process.kill(process.pid, 'SIGKILL')
  }
}

/** Puts a snapshot in the place of the log, and appends; dies before its n-th statement. */
const [path = '', statements = '0', seq = '0'] = process.argv.slice(2)
const sql = new MortalSql(openFile({ path }), Number(statements))
const answers = runBatch(sql, buildOperations(sql), [
  { id: 1, name: 'compact', args: ['board', { seq: Number(seq), update: new Uint8Array([22]) }, 'newest'] },
  { id: 2, name: 'append', args: [[{ boardId: 'board', update: new Uint8Array([7]) }]] },
])
if (answers.some(({ result }) => result.kind === 'failed')) throw new Error(JSON.stringify(answers))
process.kill(process.pid, 'SIGTERM')
