import Database from 'libsql'

/** What SQLite is given and gives back here: text, whole numbers, bytes, and nothing. */
export type Value = string | number | Uint8Array | null
export type Row = readonly Value[]

/**
 * libsql behind a narrow door. It aborts the whole process on a boolean or on a lone buffer, takes missing
 * parameters for null, and cuts text at NUL; so every call goes through here, with an array of checked values.
 */
export interface Sql {
  /** Returns how many rows changed. */
  run(sql: string, values?: readonly Value[]): number
  all(sql: string, values?: readonly Value[]): Row[]
  /** One row after the other, for when there may be too many to hold. */
  each(sql: string, values?: readonly Value[]): Iterable<Row>
  exec(sql: string): void
  /** False after a full disk: SQLite has then rolled the transaction back by itself. */
  readonly inTransaction: boolean
  close(): void
}

/** Throws when the file can't be opened, is no database, or another process has it. */
export function openDatabase(path: string): Sql {
  const database = new Database(path)
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    run: (sql, values = []) => prepared(sql).run(bound(sql, values)).changes,
    all: (sql, values = []) => {
      const rows = database.prepare(sql).raw().all(bound(sql, values))
      return rows.map((row) => (row as unknown[]).map(plain))
    },
    *each(sql, values = []) {
      const rows = database.prepare(sql).raw().iterate(bound(sql, values))
      for (const row of rows) yield (row as unknown[]).map(plain)
    },
    exec: (sql) => void database.exec(sql),
    get inTransaction() {
      return database.inTransaction
    },
    close: () => void database.close(),
  }
}

function bound(sql: string, values: readonly Value[]): unknown[] {
  const wanted = sql.split('?').length - 1
  if (wanted !== values.length)
    throw new TypeError(`${values.length} values for ${wanted} parameters: ${sql}`)
  for (const value of values) check(value)
  return [...values]
}

function check(value: unknown): void {
  if (value === null || value instanceof Uint8Array) return
  if (typeof value === 'number' && Number.isSafeInteger(value)) return
  if (typeof value === 'string' && !value.includes('\0')) return
  throw new TypeError(`SQLite can't keep this ${typeof value} whole`)
}

function plain(value: unknown): Value {
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  // A Buffer may be a view of a pool, which a message to another thread would copy whole.
  if (value instanceof Uint8Array) return Uint8Array.from(value)
  return value as Value
}
