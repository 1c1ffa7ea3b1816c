import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Y from 'yjs'
import { openSqlite } from '@samtavle/server/stores/sqlite'
import { BoardLog } from '@samtavle/server/sync/log/board-log'
import { noReport, type Happening } from '@samtavle/server/sync/report'
import { openMerging } from '@samtavle/server/merging/open-merging'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const updateCount = 100_000
const shapeCount = 5_000
const peopleCount = 40

const notNow = () => Promise.reject(new Error('not now'))

/** A long day on a large board: notes are made, typed in and moved, by many people in turn. */
function longDay(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const [geo, props, text] = [doc.getMap('geo'), doc.getMap('props'), doc.getMap<Y.Text>('text')]
  const act = (id: string, n: number) => {
    const words = text.get(id)
    if (words && n % 3 > 0) return words.insert(words.length, n % 13 === 0 ? ' ' : 'e')
    geo.set(id, [(n * 37) % 20_000, (n * 91) % 12_000, 200, 200, 0])
    if (words) return
    props.set(id, { type: 'sticky', layer: 'contribution', parent: null, order: `a${n}`, author: 'anna' })
    text.set(id, new Y.Text())
  }
  for (let n = 0; n < updateCount; n += 1) {
    // Somebody stays with a note for a dozen changes.
    const visit = Math.floor(n / 12)
    doc.clientID = 1_000 + (visit % peopleCount)
    doc.transact(() => act(`note-${(visit * 7_919) % shapeCount}`, n))
  }
  return { doc, updates }
}

describe('a log of 100,000 updates', () => {
  let folder: string
  let file: string
  let expected: unknown
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samtavle-long-log-'))
    file = join(folder, 'long.db')
    const { doc, updates } = longDay()
    expected = doc.getMap('text').toJSON()
    const stores = await openSqlite(file)
    for (let at = 0; at < updates.length; at += 1_000) {
      await stores.log.append(updates.slice(at, at + 1_000).map((update) => ({ boardId: 'board', update })))
    }
    await stores.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('opens within two seconds, and nobody else waits for a third of one', { retry: 3 }, async () => {
    const stores = await openSqlite(file)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const startedAt = performance.now()
    const board = await BoardLog.open('board', { log: stores.log, merge: notNow, report: noReport })
    const ms = performance.now() - startedAt
    delay.disable()
    expect(board.board.doc.getMap('text').toJSON()).toEqual(expected)
    board.close()
    await stores.close()
    expect(ms).toBeLessThan(2_000)
    expect(delay.max / 1e6).toBeLessThan(333)
  })

  it('gets a snapshot beside the work, which says the same', async () => {
    const stores = await openSqlite(file)
    const merging = openMerging()
    const compacted = new Promise<Happening>((resolve) => {
      const report = (one: Happening) => (one.event.startsWith('compact') ? resolve(one) : undefined)
      void BoardLog.open('board', { log: stores.log, merge: merging.merge, report })
    })
    expect(await compacted).toMatchObject({ event: 'compacted', updates: updateCount })
    const { snapshot, updates } = await stores.log.read('board')
    expect([snapshot?.seq, updates]).toEqual([updateCount, []])
    const again = await BoardLog.open('board', { log: stores.log, report: noReport })
    expect(again.board.doc.getMap('text').toJSON()).toEqual(expected)
    again.close()
    await Promise.all([stores.close(), merging.close()])
  })
})
