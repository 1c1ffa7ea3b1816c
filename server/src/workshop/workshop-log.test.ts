import { beforeEach, describe, expect, it } from 'vitest'
import type { WorkshopEvent, WorkshopRecord } from '@samtavle/shared/workshop/event'
import type { WorkshopState } from '@samtavle/shared/workshop/state'
import { MemoryWorkshops } from '../stores/memory-workshops.ts'
import type { StoredWorkshop, WorkshopEntry, WorkshopStore } from '../stores/workshop-store.ts'
import { WorkshopLog, type Next } from './workshop-log.ts'

/** A store whose disk can be slow, full, or dead just after it has taken everything. */
class TestStore implements WorkshopStore {
  readonly kept = new MemoryWorkshops(() => true)
  commits = 0
  full = false
  diesAfter = false
  unreadable = false
  #held: Promise<void> | undefined

  /** Returns how what is held lands. */
  hold(): () => void {
    const waiting: (() => void)[] = []
    this.#held = new Promise((resolve) => waiting.push(resolve))
    return () => {
      this.#held = undefined
      for (const land of waiting) land()
    }
  }

  async append(entries: readonly WorkshopEntry[]): Promise<void> {
    await this.#commit(() => this.kept.append(entries))
  }

  async snapshot(boardId: string, state: string): Promise<void> {
    await this.#commit(() => this.kept.snapshot(boardId, state))
  }

  async read(boardId: string): Promise<StoredWorkshop> {
    if (this.unreadable) throw new Error('the disk is gone')
    return this.kept.read(boardId)
  }

  async #commit(write: () => Promise<void>): Promise<void> {
    this.commits += 1
    await this.#held
    if (this.full) throw new Error('the disk is full')
    await write()
    if (this.diesAfter) throw new Error('the thread has died')
  }
}

let store: TestStore
let log: WorkshopLog
const open = () =>
  WorkshopLog.open({ boardId: 'board', store, script: async () => [], onFailure: () => undefined })
beforeEach(async () => {
  store = new TestStore()
  log = await open()
})

const door = (isOpen: boolean) => recordOf({ type: 'door-set', open: isOpen })
function recordOf(...events: WorkshopEvent[]): WorkshopRecord {
  return { at: 1, by: 'fie', commandId: `c${Math.random()}`, events }
}
const put = (record: WorkshopRecord) => log.put(() => ({ kind: 'record', record }))
const doors = async () => (await open()).state.door

describe('the log of a workshop', () => {
  it('shows nothing and says nothing before it is on disk', async () => {
    const release = store.hold()
    let answered = false
    const ack = put(door(false)).finally(() => (answered = true))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect([answered, log.state.door]).toEqual([false, 'open'])
    release()
    expect(await ack).toEqual({ ok: true })
    expect([log.state.door, await doors()]).toEqual(['closed', 'closed'])
  })

  it('decides upon what is on its way, and stores what gathers meanwhile in one commit', async () => {
    await put(door(true))
    const release = store.hold()
    const seen: WorkshopState['door'][] = []
    const next =
      (isOpen: boolean) =>
      (ahead: WorkshopState): Next => {
        seen.push(ahead.door)
        return { kind: 'record', record: door(isOpen) }
      }
    const first = log.put(next(false))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const others = [log.put(next(true)), log.put(next(false)), log.put(next(false))]
    release()
    await Promise.all([first, ...others])
    expect(seen).toEqual(['open', 'closed', 'open', 'closed'])
    expect(store.commits).toBe(3)
  })

  it('answers what is done already only when that is on disk', async () => {
    const release = store.hold()
    const first = put(door(false))
    const again = log.put(() => ({ kind: 'nothing' }))
    store.full = true
    release()
    expect(await first).toEqual({ ok: false, refusal: 'not-stored' })
    expect(await again).toEqual({ ok: false, refusal: 'not-stored' })
  })

  it('takes back all that leaned on what could not be stored', async () => {
    await put(door(true))
    const release = store.hold()
    const acks = [put(door(false))]
    await new Promise((resolve) => setTimeout(resolve, 5))
    acks.push(put(door(false)))
    store.full = true
    release()
    expect(await Promise.all(acks)).toEqual([
      { ok: false, refusal: 'not-stored' },
      { ok: false, refusal: 'not-stored' },
    ])
    expect(log.state.door).toBe('open')
    store.full = false
    expect(await put(recordOf())).toEqual({ ok: true })
    expect([log.state.door, await doors()]).toEqual(['open', 'open'])
  })

  it('finds out what landed when the store died before it could say so', async () => {
    store.diesAfter = true
    expect(await put(door(false))).toEqual({ ok: false, refusal: 'not-stored' })
    store.diesAfter = false
    store.unreadable = true
    expect(await put(recordOf())).toEqual({ ok: false, refusal: 'not-stored' })
    store.unreadable = false
    const seen: WorkshopState['door'][] = []
    await log.put(({ door: is }) => {
      seen.push(is)
      return { kind: 'nothing' }
    })
    expect([seen, log.state.door]).toEqual([['closed'], 'closed'])
  })

  it('keeps the script that it began with', async () => {
    await put(door(false))
    expect(JSON.parse((await store.read('board')).snapshot ?? '')).toMatchObject({ script: [] })
    await put(door(true))
    expect((await store.read('board')).records).toHaveLength(1)
  })

  it('leaves nothing older on disk once ballots have lost their people', async () => {
    await put(door(false))
    await put(door(true))
    const results = { kind: 'counts', n: 0, forRoom: 0, items: [] } as const
    await put(recordOf({ type: 'round-closed', round: 'r', shown: false, results, ballots: [] }))
    expect((await store.read('board')).records).toEqual([])
  })
})
