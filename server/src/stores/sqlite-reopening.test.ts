import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardRecord } from './board-store.ts'
import { ReopeningConnection, type Mortal } from './sqlite-reopening.ts'
import { openSqlite, startSqlite } from './sqlite.ts'

const board: BoardRecord = {
  id: 'the-board',
  code: 'K7WQXM',
  secretHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  template: null,
  locale: 'da',
  createdAt: 1,
  generation: 1,
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtavle-reopening-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'data', 'samtavle.db')

describe('the SQLite file whose thread has died', () => {
  const workers: Worker[] = []
  const openWatched = () =>
    openSqlite(file(), {}, (start) => {
      const worker = startSqlite(start)
      workers.push(worker)
      return worker
    })
  const update = new Uint8Array([1])
  afterEach(() => void workers.splice(0))

  it('refuses what was under way, and takes up again with all that it had', async () => {
    const stores = await openWatched()
    await stores.boards.create(board)
    await stores.log.append([{ boardId: board.id, update }])
    const underWay = Promise.allSettled(
      Array.from({ length: 20 }, () => stores.log.append([{ boardId: board.id, update }])),
    )
    await workers[0]!.terminate()
    const landed = (await underWay).filter(({ status }) => status === 'fulfilled').length
    expect(landed).toBeLessThan(20)
    await stores.log.append([{ boardId: board.id, update }])
    expect((await stores.log.read(board.id)).updates.length).toBeGreaterThanOrEqual(landed + 2)
    expect(await stores.boards.get(board.id)).toEqual(board)
    await expect(stores.check()).resolves.toBeUndefined()
    await stores.close()
    expect(workers).toHaveLength(2)
  })

  it('can be closed', async () => {
    const stores = await openWatched()
    await workers[0]!.terminate()
    await stores.close()
    await expect(stores.check()).rejects.toThrow()
    expect(workers).toHaveLength(1)
  })
})

/** A connection that dies when it is told to. */
class TestConnection implements Mortal {
  readonly gone: Promise<void>
  readonly calls: string[] = []
  alive = true
  die: () => void = () => undefined

  constructor() {
    this.gone = new Promise((resolve) => {
      this.die = () => {
        this.alive = false
        resolve()
      }
    })
  }

  readonly call = (async (name: string) => void this.calls.push(name)) as Mortal['call']

  async close(): Promise<void> {
    this.die()
  }
}

describe('a connection that is opened anew', () => {
  let opened: TestConnection[]
  let now: number
  let works: boolean
  beforeEach(() => {
    opened = [new TestConnection()]
    now = 0
    works = true
  })
  const reopening = () =>
    new ReopeningConnection(
      opened[0]!,
      async () => {
        opened.push(new TestConnection())
        if (!works) throw new Error('no such file')
        return opened.at(-1)!
      },
      () => now,
    )

  it('is opened by the first who asks, for all who do', async () => {
    const connection = reopening()
    for (const deaths of [1, 2, 3]) {
      opened.at(-1)!.die()
      await Promise.all(Array.from({ length: 10 }, () => connection.call('check')))
      expect(opened).toHaveLength(deaths + 1)
      expect(opened.at(-1)!.calls).toHaveLength(10)
    }
  })

  it('is tried once a second and no more while it cannot be opened', async () => {
    const connection = reopening()
    opened[0]!.die()
    works = false
    for (const elapsed of [0, 10, 990, 1_000, 1_010, 1_999]) {
      now = elapsed
      await expect(connection.call('check')).rejects.toThrow('no such file')
    }
    expect(opened).toHaveLength(3)
    works = true
    now = 2_000
    await connection.call('check')
    expect(opened).toHaveLength(4)
  })

  it('waits until the dead one has left the file', async () => {
    const connection = reopening()
    opened[0]!.alive = false
    const asked = connection.call('check')
    await sleep(5)
    expect(opened).toHaveLength(1)
    opened[0]!.die()
    await asked
    expect(opened).toHaveLength(2)
  })

  it('is opened no more once it is closed', async () => {
    const connection = reopening()
    opened[0]!.die()
    await connection.close()
    await connection.call('check')
    expect(opened).toHaveLength(1)
  })
})
