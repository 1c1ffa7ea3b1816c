import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './sqlite-database.ts'
import { openSqlite } from './sqlite.ts'

/** What the first release made of an empty file, and then wrote. */
const version1 = `
  CREATE TABLE boards (
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
   CREATE TABLE heartbeat (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
   INSERT INTO boards VALUES ('b', 'K7WQXM', 'f', 'p', 'o', 'retrospective', 'da', 1790000000123, 3);
   INSERT INTO boards VALUES ('c', 'ABCDEF', 'f', 'p', 'o', NULL, 'en', 1790000000124, 1);
   INSERT INTO sessions VALUES ('t', 'b', 'anna', 'participant', 'Anna', NULL, 5);
   INSERT INTO updates (board_id, data) VALUES ('b', x'01'), ('c', x'02'), ('b', x'0303');
   INSERT INTO heartbeat VALUES (1, 1);
   PRAGMA user_version = 1;`

let file: string
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtavle-schema-'))
  file = join(folder, 'samtavle.db')
  const sql = openDatabase(file)
  sql.exec(version1)
  sql.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a file of the first release', () => {
  it('is brought up to date with all that it holds', async () => {
    const stores = await openSqlite(file)
    expect(await stores.boards.get('b')).toEqual({
      id: 'b',
      code: 'K7WQXM',
      secretHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
      template: 'retrospective',
      locale: 'da',
      createdAt: 1_790_000_000_123,
      generation: 3,
    })
    expect(await stores.boards.byCode('ABCDEF')).toMatchObject({ id: 'c', generation: 1 })
    expect(await stores.boards.session('t')).toMatchObject({
      boardId: 'b',
      alias: 'Anna',
      link: 'participant',
      waits: false,
    })
    expect(await stores.log.read('b')).toEqual({
      generation: 3,
      snapshot: undefined,
      updates: [
        { seq: 1, update: new Uint8Array([1]) },
        { seq: 3, update: new Uint8Array([3, 3]) },
      ],
      clients: [],
    })
    await stores.close()
  })

  it('then takes everything that a new one takes', async () => {
    const stores = await openSqlite(file)
    await stores.log.compact('b', { seq: 3, update: new Uint8Array([9]) })
    await stores.log.append([
      { boardId: 'b', update: new Uint8Array([4]), clients: [{ client: 1, participantId: 'anna' }] },
    ])
    await stores.workshops.append([{ boardId: 'b', record: '{}' }])
    const image = { boardId: 'b', id: 'picture', type: 'image/png', bytes: new Uint8Array([5]) } as const
    expect(await stores.images.put('b', [image], 10)).toBe(true)
    await stores.check()
    await stores.close()
    const again = await openSqlite(file)
    expect(await again.log.read('b')).toMatchObject({
      generation: 3,
      snapshot: { seq: 3 },
      updates: [{ update: new Uint8Array([4]) }],
      clients: [{ client: 1, participantId: 'anna' }],
    })
    expect(await again.workshops.read('b')).toEqual({ snapshot: undefined, records: ['{}'] })
    expect(await again.images.get('b', 'picture')).toEqual({ type: 'image/png', bytes: image.bytes })
    await again.boards.remove('b')
    expect(await again.images.list('b')).toEqual([])
    expect(await again.boards.session('t')).toBeUndefined()
    expect((await again.log.read('c')).updates).toHaveLength(1)
    await again.close()
  })
})
