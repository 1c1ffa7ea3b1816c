import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Happening } from '../report.ts'
import { moment } from '../rooms/test-house.ts'
import { BoardLog, type BoardLogOptions } from './board-log.ts'
import { isDue } from './compaction.ts'
import { documentOf } from './document-of.ts'
import { mergedLog, mergeHere, type Merge } from './merge-log.ts'
import { summaryOf } from './summary.ts'
import { TestLog } from './test-log.ts'

const MB = 1024 * 1024

describe('a log', () => {
  it('is left alone while it is short', () => {
    expect(isDue({ updates: 500, bytes: 100 * MB }, 0)).toBe(false)
    expect(isDue({ updates: 1_999, bytes: 100_000 }, 0)).toBe(false)
  })

  it('gets a snapshot when it is long or large', () => {
    expect(isDue({ updates: 2_000, bytes: 100_000 }, 100_000)).toBe(true)
    expect(isDue({ updates: 501, bytes: 1 * MB }, 1 * MB)).toBe(true)
  })

  it('of a large board may grow longer, so that the board is not rebuilt every few seconds', () => {
    const snapshotBytes = 10 * MB
    expect(isDue({ updates: 20_000, bytes: 2 * MB }, snapshotBytes)).toBe(false)
    expect(isDue({ updates: 45_000, bytes: 2 * MB }, snapshotBytes)).toBe(true)
    expect(isDue({ updates: 600, bytes: 2.5 * MB }, snapshotBytes)).toBe(true)
  })
})

const notesOf = ({ board }: BoardLog) => board.doc.getMap<unknown>('test')

async function write(board: BoardLog, changes: number, value: unknown = 1): Promise<void> {
  for (let n = 0; n < changes; n += 1) notesOf(board).set(`n${n % 50}`, [n, value])
  await board.append()
}

/** A merge that waits until it is let go. */
class HeldMerge {
  asked = 0
  go: () => void = () => undefined
  readonly #gone: Promise<void>

  constructor() {
    this.#gone = new Promise((resolve) => {
      this.go = resolve
    })
  }

  readonly merge: Merge = async (order) => {
    this.asked += 1
    await this.#gone
    return mergedLog(order)
  }
}

describe('compaction', () => {
  let log: TestLog
  let happened: Happening[]
  let opened: BoardLog[]
  beforeEach(() => {
    log = new TestLog()
    happened = []
    opened = []
  })
  afterEach(() => opened.forEach((board) => board.close()))

  async function open(merge: Merge = mergeHere): Promise<BoardLog> {
    const options: BoardLogOptions = { log, merge, report: (one) => void happened.push(one) }
    const board = await BoardLog.open('board', options)
    opened.push(board)
    return board
  }
  const events = () => happened.map(({ event }) => event).filter((event) => event !== 'opened')
  const stored = (from?: 'newest' | 'older') =>
    documentOf(log.updatesOf('board', from)).getMap('test').toJSON()

  it('comes by itself while people work, and what they do meanwhile stays', async () => {
    const held = new HeldMerge()
    const board = await open(held.merge)
    await write(board, 2_100)
    await moment()
    expect(held.asked).toBe(1)
    await write(board, 30, 'meanwhile')
    held.go()
    await moment()
    await write(board, 3, 'later')
    expect(events()).toEqual(['compacted'])
    expect(log.updatesOf('board')).toHaveLength(1 + 30 + 3)
    expect(stored()).toEqual(notesOf(board).toJSON())
    expect(stored('older')).toEqual(notesOf(board).toJSON())
  })

  it('never runs twice at once, however much is written', async () => {
    const held = new HeldMerge()
    const board = await open(held.merge)
    for (let round = 0; round < 3; round += 1) {
      await write(board, 2_100, round)
      await moment()
    }
    expect(held.asked).toBe(1)
    held.go()
    await moment(100)
    await write(board, 1)
    await moment(200)
    expect(held.asked).toBe(2)
    expect(stored()).toEqual(notesOf(board).toJSON())
  })

  it('waits while the board is ahead of its log, which could not say what it adds up to', async () => {
    const board = await open()
    log.hold()
    const landing = write(board, 2_100)
    notesOf(board).set('ahead', 1)
    log.release()
    await landing
    await moment()
    expect(events()).toEqual([])
    await board.append()
    await moment(100)
    expect(events()).toEqual(['compacted'])
    expect(stored()).toHaveProperty('ahead')
  })

  it.each([
    ['an edit', (updates: readonly Uint8Array[]) => updates.slice(0, -1)],
    ['everything', () => []],
  ])('that silently drops %s is refused, and nothing is deleted', async (_, kept) => {
    // Its own check is fooled as well, since what it rebuilds lacks the same: only the living board knows.
    const merge: Merge = async (order) => mergedLog({ ...order, updates: kept(order.updates) })
    const board = await open(merge)
    await write(board, 1_000)
    const before = log.updatesOf('board')
    await board.compact(500)
    expect(happened.at(-1)).toMatchObject({
      event: 'compaction-failed',
      error: { message: expect.stringContaining('not what the board is') },
    })
    expect(log.updatesOf('board')).toEqual(before)
    expect(log.updatesOf('board', 'older')).toEqual(before)
    expect(stored()).toEqual(notesOf(board).toJSON())
  })

  it('that drops a deletion is refused, though all state vectors are equal', async () => {
    const board = await open(async (order) => mergedLog({ ...order, updates: order.updates.slice(0, -1) }))
    await write(board, 1_000)
    notesOf(board).delete('n1')
    await board.append()
    await board.compact(500)
    expect(events()).toEqual(['compaction-failed'])
    expect(stored()).not.toHaveProperty('n1')
  })

  it('that fails leaves the log as it was, and is tried again only after as much again', async () => {
    let tries = 0
    const board = await open(async () => {
      tries += 1
      throw new Error('the thread has died')
    })
    await write(board, 2_100)
    await moment()
    await write(board, 1_000)
    await moment()
    expect(tries).toBe(1)
    await write(board, 1_100)
    await moment()
    expect(tries).toBe(2)
    expect(events()).toEqual(['compaction-failed', 'compaction-failed'])
    expect(stored()).toEqual(notesOf(board).toJSON())
  })

  it('that the disk refuses leaves the log as it was', async () => {
    const held = new HeldMerge()
    const board = await open(held.merge)
    await write(board, 2_100)
    await moment()
    log.full = true
    held.go()
    await moment()
    expect(events()).toEqual(['compaction-failed'])
    expect(log.updatesOf('board')).toHaveLength(2_100)
  })

  it('leaves a closed board alone, and has nothing to report of it', async () => {
    const held = new HeldMerge()
    const board = await open(held.merge)
    await write(board, 2_100)
    await moment()
    board.close()
    opened = []
    held.go()
    await moment()
    expect(events()).toEqual([])
    expect(log.updatesOf('board')).toHaveLength(2_100)
  })

  it('of an earlier generation cannot come back', async () => {
    const held = new HeldMerge()
    const board = await open(held.merge)
    await write(board, 2_100)
    await moment()
    const fresh = new Y.Doc()
    fresh.getMap('test').set('fresh', true)
    await log.replace('board', Y.encodeStateAsUpdate(fresh))
    held.go()
    await moment()
    expect(events()).toEqual(['compaction-failed'])
    expect(stored()).toEqual({ fresh: true })
  })

  it('goes through a document, since merging thousands of updates as bytes takes minutes', async () => {
    const board = await open(() => Promise.reject(new Error('not yet')))
    await write(board, 20_000)
    const startedAt = performance.now()
    mergedLog({ updates: log.updatesOf('board'), expected: summaryOf(board.board.doc) })
    expect(performance.now() - startedAt).toBeLessThan(4_000)
  })
})
