import { openDatabase, type Sql } from './sqlite-database.ts'
import type { Start } from './sqlite-messages.ts'
import { migrate } from './sqlite-schema.ts'

/** The file as we keep it: durable, and of the newest version. Throws when it can't be opened or is in use. */
export function openFile({ path, maxPages }: Start): Sql {
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
