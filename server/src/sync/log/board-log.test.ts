import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Happening } from '../report.ts'
import { moment } from '../rooms/test-house.ts'
import { BoardLog, type BoardLogOptions } from './board-log.ts'
import { documentOf } from './document-of.ts'
import { TestLog } from './test-log.ts'

let log: TestLog
let happened: Happening[]
let opened: BoardLog[]
beforeEach(() => {
  log = new TestLog()
  happened = []
  opened = []
})
afterEach(() => opened.forEach((board) => board.close()))

async function open(options: Partial<BoardLogOptions> = {}): Promise<BoardLog> {
  const board = await BoardLog.open('board', { log, report: (one) => void happened.push(one), ...options })
  opened.push(board)
  return board
}
const events = () => happened.map(({ event }) => event).filter((event) => event !== 'opened')
const notesOf = ({ board }: BoardLog) => board.doc.getMap<unknown>('test')
const stored = (from?: 'newest' | 'older') => documentOf(log.updatesOf('board', from)).getMap('test').toJSON()

/** So many changes, on disk in one commit. */
async function write(board: BoardLog, changes: number, value: unknown = 1): Promise<void> {
  for (let n = 0; n < changes; n += 1) notesOf(board).set(`n${n % 100}`, [n, value])
  await board.append()
}

describe('putting a board on disk', () => {
  it('keeps what a full disk refused, in its order, for the next try', async () => {
    const board = await open()
    log.full = true
    notesOf(board).set('a', 1)
    await expect(board.append()).rejects.toThrow('full')
    notesOf(board).set('a', 2)
    await expect(board.append()).rejects.toThrow('full')
    expect(board.durable).toBe(false)
    log.full = false
    expect(await board.append()).toHaveLength(2)
    expect(board.durable).toBe(true)
    expect(stored()).toEqual({ a: 2 })
  })

  it('keeps client ids with the first change that uses them, also when that takes several tries', async () => {
    const board = await open()
    const clientsOnDisk = async () => (await log.read('board')).clients
    notesOf(board).set('a', 1)
    board.clients.bind(7, 'anna', false)
    log.full = true
    await expect(board.append()).rejects.toThrow()
    board.clients.bind(8, 'bo', false)
    log.full = false
    await board.append()
    const both = [
      { client: 7, participantId: 'anna' },
      { client: 8, participantId: 'bo' },
    ]
    expect(await clientsOnDisk()).toEqual(both)
    await write(board, 1)
    expect(await clientsOnDisk()).toEqual(both)
    expect((await open()).clients.personOf(7)).toBe('anna')
  })

  it('stores what is changed while a write is under way, though nothing else follows', async () => {
    const board = await open()
    log.hold()
    notesOf(board).set('first', 1)
    const landing = board.append()
    notesOf(board).set('meanwhile', 2)
    log.release()
    await landing
    expect(board.durable).toBe(false)
    await board.append()
    expect(stored()).toEqual({ first: 1, meanwhile: 2 })
  })

  it('logs every change from the load onwards, also one made in the very moment it is open', async () => {
    await write(await open(), 3)
    const board = await open().then((fresh) => {
      notesOf(fresh).set('at once', 1)
      return fresh
    })
    await board.append()
    expect(stored()).toEqual(notesOf(board).toJSON())
    expect(stored()).toHaveProperty('at once')
  })
})

/** A board with two snapshots, and something after the newer one. */
async function withSnapshots(newest: (whole: Uint8Array) => Uint8Array): Promise<Record<string, unknown>> {
  const board = await open()
  for (const round of [1, 2]) {
    await write(board, 20, round)
    const seq = (await log.read('board')).updates.at(-1)!.seq
    const whole = Y.encodeStateAsUpdate(board.board.doc)
    await log.compact('board', { seq, update: round === 1 ? whole : newest(whole) })
  }
  await write(board, 5, 3)
  return notesOf(board).toJSON()
}

describe('opening a board', () => {
  it('knows the generation of its document', async () => {
    expect((await open()).generation).toBe(1)
    await log.replace('board', Y.encodeStateAsUpdate(new Y.Doc()))
    expect((await open()).generation).toBe(2)
  })

  it.each([
    ['is garbage', () => new Uint8Array(200).fill(255)],
    ['was cut off', (whole: Uint8Array) => whole.slice(0, whole.length / 2)],
    ['lacks what came later leans on', () => Y.encodeStateAsUpdate(new Y.Doc())],
  ])('goes back to the older snapshot when the newest %s, and makes it good', async (_, newest) => {
    const written = await withSnapshots(newest)
    const board = await open()
    expect(notesOf(board).toJSON()).toEqual(written)
    await moment()
    expect(events()).toEqual(['older-snapshot', 'compacted'])
    expect(stored()).toEqual(written)
    expect(stored('older')).toEqual(written)
    happened = []
    await open()
    expect(events()).toEqual([])
  })

  it('reads the log from its beginning when its only snapshot is unreadable', async () => {
    const board = await open()
    await write(board, 20)
    const seq = (await log.read('board')).updates.at(-1)!.seq
    await log.compact('board', { seq, update: new Uint8Array([9, 9, 9]) })
    expect(notesOf(await open()).toJSON()).toEqual(notesOf(board).toJSON())
    expect(events()).toContain('older-snapshot')
  })

  it('rejects rather than show an empty board when neither way leads through, and writes nothing', async () => {
    await withSnapshots(() => new Uint8Array([9, 9, 9]))
    const seq = (await log.read('board')).updates.at(-1)!.seq
    await log.compact('board', { seq, update: new Uint8Array([9, 9]) })
    const before = [log.updatesOf('board'), log.updatesOf('board', 'older'), log.appends]
    await expect(open()).rejects.toThrow()
    await moment()
    expect([log.updatesOf('board'), log.updatesOf('board', 'older'), log.appends]).toEqual(before)
    expect(events()).toEqual([])
  })

  it('rejects while the disk cannot be read, and shows everything once it can', async () => {
    const board = await open()
    await write(board, 20)
    log.unreadable = true
    await expect(open()).rejects.toThrow('the disk is gone')
    log.unreadable = false
    expect(notesOf(await open()).toJSON()).toEqual(notesOf(board).toJSON())
  })

  it('lets everything else go on while it reads a long log', async () => {
    const board = await open({ merge: () => Promise.reject(new Error('not yet')) })
    await write(board, 20_000)
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    const again = await open()
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(2)
    expect(notesOf(again).toJSON()).toEqual(notesOf(board).toJSON())
  })

  it('gives up a log with a hole at once, since every update after it costs more than the one before', async () => {
    const board = await open({ merge: () => Promise.reject(new Error('not yet')) })
    await write(board, 20_000)
    const torn = new TestLog()
    const updates = log.updatesOf('board').slice(1)
    await torn.append(updates.map((update) => ({ boardId: 'board', update })))
    const startedAt = performance.now()
    await expect(open({ log: torn })).rejects.toThrow('gap')
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
