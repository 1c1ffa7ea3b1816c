import type { Sql } from './sqlite-database.ts'

/** Each brings the file one version further and is never changed once released; `user_version` counts them. */
const migrations: readonly string[] = [
  `CREATE TABLE boards (
     id TEXT PRIMARY KEY,
     code TEXT NOT NULL UNIQUE,
     facilitator_hash TEXT NOT NULL,
     participant_hash TEXT NOT NULL,
     observer_hash TEXT NOT NULL,
     template TEXT,
     locale TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     generation INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE sessions (
     token_hash TEXT PRIMARY KEY,
     board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
     participant_id TEXT NOT NULL,
     role TEXT NOT NULL,
     alias TEXT NOT NULL,
     sector TEXT,
     created_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX sessions_of_board ON sessions(board_id);
   CREATE TABLE updates (
     id INTEGER PRIMARY KEY,
     board_id TEXT NOT NULL,
     data BLOB NOT NULL
   ) STRICT;
   CREATE INDEX updates_of_board ON updates(board_id, id);
   CREATE TABLE heartbeat (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;`,

  // A log has its generation also where there is no record of a board.
  `CREATE TABLE logs (board_id TEXT PRIMARY KEY, generation INTEGER NOT NULL) STRICT;
   INSERT INTO logs SELECT id, generation FROM boards;
   ALTER TABLE boards DROP COLUMN generation;
   DROP TABLE heartbeat;
   CREATE TABLE snapshots (
     board_id TEXT NOT NULL,
     seq INTEGER NOT NULL,
     data BLOB NOT NULL,
     PRIMARY KEY (board_id, seq)
   ) STRICT;
   CREATE TABLE clients (
     board_id TEXT NOT NULL,
     client INTEGER NOT NULL,
     participant_id TEXT NOT NULL,
     PRIMARY KEY (board_id, client)
   ) STRICT, WITHOUT ROWID;`,

  `CREATE TABLE workshop_records (
     id INTEGER PRIMARY KEY,
     board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
     record TEXT NOT NULL
   ) STRICT;
   CREATE INDEX workshop_records_of_board ON workshop_records(board_id, id);
   CREATE TABLE workshop_snapshots (
     board_id TEXT PRIMARY KEY REFERENCES boards(id) ON DELETE CASCADE,
     state TEXT NOT NULL
   ) STRICT;
   ALTER TABLE sessions RENAME COLUMN role TO link;
   ALTER TABLE sessions ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;`,

  `CREATE TABLE images (
     board_id TEXT NOT NULL REFERENCES boards(id) ON DELETE CASCADE,
     id TEXT NOT NULL,
     type TEXT NOT NULL,
     unshown_since INTEGER,
     data BLOB NOT NULL,
     PRIMARY KEY (board_id, id)
   ) STRICT;`,
]

/** Throws on a file from a newer version of the program: it would be misread. */
export function migrate(sql: Sql): void {
  const version = Number(sql.all('PRAGMA user_version')[0]?.[0])
  if (version > migrations.length) {
    throw new Error(`the database has version ${version}, this program knows ${migrations.length}`)
  }
  migrations.slice(version).forEach((migration, index) => {
    sql.exec('BEGIN IMMEDIATE')
    sql.exec(migration)
    sql.exec(`PRAGMA user_version = ${version + index + 1}`)
    sql.exec('COMMIT')
  })
}
