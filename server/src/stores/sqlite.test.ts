import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardRecord } from './board-store.ts'
import { openDatabase } from './sqlite-database.ts'
import { openSqlite } from './sqlite.ts'

const board: BoardRecord = {
  id: 'the-board',
  code: 'K7WQXM',
  secretHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  template: null,
  locale: 'da',
  createdAt: 1,
  generation: 1,
}

const other: BoardRecord = { ...board, id: 'another', code: 'ABCDEF' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtavle-sqlite-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'data', 'samtavle.db')
const bytesOnDisk = () =>
  readdirSync(join(folder, 'data'))
    .map((name) => readFileSync(join(folder, 'data', name)).toString('latin1'))
    .join('')

describe('the SQLite file', () => {
  it('keeps everything for the next start', async () => {
    const first = await openSqlite(file())
    await first.boards.create(board)
    await first.log.append([{ boardId: board.id, update: new Uint8Array([1, 2]) }])
    await first.close()
    const second = await openSqlite(file())
    expect(await second.boards.get(board.id)).toEqual(board)
    expect((await second.log.read(board.id)).updates).toMatchObject([{ update: new Uint8Array([1, 2]) }])
    await second.close()
  })

  it('holds no byte of a board that was removed', async () => {
    const stores = await openSqlite(file())
    await stores.boards.create(board)
    const secret = 'Kaffen er for tynd, siger overlægen'
    const update = Buffer.from(secret.repeat(400))
    for (let i = 0; i < 20; i += 1) await stores.log.append([{ boardId: board.id, update }])
    expect(bytesOnDisk()).toContain(Buffer.from(secret).toString('latin1'))
    await stores.boards.remove(board.id)
    expect(bytesOnDisk()).not.toContain('Kaffen er for tynd')
    expect(bytesOnDisk()).not.toContain(board.code)
    await stores.close()
  })

  it('holds no trace of whose a ballot was, once a snapshot stands in its place', async () => {
    const stores = await openSqlite(file())
    await stores.boards.create(board)
    for (let n = 0; n < 50; n += 1) {
      const record = JSON.stringify({ by: `participant-no-${n}`, ballot: { counts: { item: 3 } } })
      await stores.workshops.append([{ boardId: board.id, record }])
    }
    expect(bytesOnDisk()).toContain('participant-no-7')
    await stores.workshops.snapshot(board.id, JSON.stringify({ results: 'three' }))
    expect(bytesOnDisk()).not.toContain('participant-no-')
    await stores.close()
    expect(bytesOnDisk()).not.toContain('participant-no-')
    expect(bytesOnDisk()).toContain('three')
  })

  it('refuses when the disk is full, says so, still reads, and takes up again when there is room', async () => {
    const stores = await openSqlite(file(), { maxPages: 150 })
    await stores.boards.create(board)
    await stores.boards.create(other)
    await stores.log.append([{ boardId: other.id, update: new Uint8Array(200_000) }])
    const update = new Uint8Array(20_000)
    const append = () => stores.log.append([{ boardId: board.id, update }])
    const read = async () => (await stores.log.read(board.id)).updates
    let landed = 0
    for (; (await Promise.allSettled([append()]))[0].status === 'fulfilled'; landed += 1);
    await expect(append()).rejects.toThrow('full')
    await expect(stores.check()).rejects.toThrow('full')
    const [refused, readBeside] = await Promise.allSettled([append(), read()])
    expect(refused.status).toBe('rejected')
    expect(readBeside).toMatchObject({ status: 'fulfilled', value: { length: landed } })
    expect(await stores.boards.get(board.id)).toEqual(board)
    await stores.boards.remove(other.id)
    await append()
    expect(await read()).toHaveLength(landed + 1)
    await expect(stores.check()).resolves.toBeUndefined()
    await stores.close()
  })

  it('lets one that fails leave the others of its commit alone', async () => {
    const stores = await openSqlite(file())
    const results = await Promise.allSettled([
      stores.boards.create(board),
      stores.boards.create({ ...board, id: 'nul', code: 'a\0b' }),
      stores.log.append([{ boardId: board.id, update: new Uint8Array([1]) }]),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await stores.log.read(board.id)).updates).toHaveLength(1)
    await stores.close()
  })

  it('says which file could not be opened, and why', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder belongs')
    await expect(openSqlite(file())).rejects.toThrow(`cannot open the database ${file()}`)
    const junk = join(folder, 'junk.db')
    writeFileSync(junk, 'not a database '.repeat(1_000))
    await expect(openSqlite(junk)).rejects.toThrow('file is not a database')
  })

  it('belongs to one server at a time', async () => {
    const first = await openSqlite(file())
    await expect(openSqlite(file())).rejects.toThrow('locked')
    await first.close()
    await (await openSqlite(file())).close()
  })

  it('refuses a file from a newer version of the program', async () => {
    await (await openSqlite(file())).close()
    const sql = openDatabase(file())
    sql.exec('PRAGMA user_version = 99')
    sql.close()
    await expect(openSqlite(file())).rejects.toThrow('version 99')
  })

  it('answers what was asked before it was closed, and refuses what comes after', async () => {
    const stores = await openSqlite(file())
    const landed = stores.log.append([{ boardId: 'b', update: new Uint8Array([1]) }])
    await stores.close()
    await expect(landed).resolves.toBeUndefined()
    await expect(stores.log.read('b')).rejects.toThrow('closed')
  })
})

describe('the door to libsql', () => {
  it('lets nothing through that would abort the process or be kept in part', () => {
    const sql = openDatabase(':memory:')
    sql.exec('CREATE TABLE t (a, b)')
    const insert = (...values: unknown[]) => sql.run('INSERT INTO t VALUES (?, ?)', values as string[])
    expect(() => insert(true, 1)).toThrow(TypeError)
    expect(() => insert(undefined, 1)).toThrow(TypeError)
    expect(() => insert('a\0b', 1)).toThrow(TypeError)
    expect(() => insert(0.5, 1)).toThrow(TypeError)
    expect(() => insert(1)).toThrow('1 values for 2 parameters')
    expect(insert('a', new Uint8Array([1]))).toBe(1)
    expect(sql.all('SELECT a, b FROM t')).toEqual([['a', new Uint8Array([1])]])
    sql.close()
  })
})
