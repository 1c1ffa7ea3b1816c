import type { Worker } from 'node:worker_threads'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '../sync/log/document-of.ts'
import type { MergeOrder } from '../sync/log/merge-log.ts'
import { summaryOf } from '../sync/log/summary.ts'
import { openMerging, startMerging, type ThreadedMerging } from './open-merging.ts'

let merging: ThreadedMerging
let workers: Worker[]
beforeEach(() => {
  workers = []
  merging = openMerging(() => {
    const worker = startMerging()
    workers.push(worker)
    return worker
  })
})
afterEach(() => merging.close())

function history(changes: number): MergeOrder & { doc: Y.Doc } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < changes; n += 1) doc.getMap('m').set(`key${n % 5}`, n)
  doc.getMap('m').delete('key3')
  return { doc, updates, expected: summaryOf(doc) }
}

describe('the thread that merges logs', () => {
  it('gives one update that says the same', async () => {
    const { doc, updates, expected } = history(500)
    const merged = await merging.merge({ updates, expected })
    expect(documentOf([merged]).getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    expect(updates[0]?.length).toBeGreaterThan(0)
  })

  it('refuses what does not add up, and goes on', async () => {
    const { updates, expected } = history(50)
    await expect(merging.merge({ updates: updates.slice(1), expected })).rejects.toThrow('gap')
    const short = { updates: updates.slice(0, -1), expected }
    await expect(merging.merge(short)).rejects.toThrow('not what the board is')
    await expect(merging.merge({ updates, expected })).resolves.toBeDefined()
    expect(workers).toHaveLength(1)
  })

  it('starts anew when it has died, and only what it was at is lost', async () => {
    const order = history(5_000)
    const [begun, waiting] = [merging.merge(order), merging.merge(order)]
    await workers[0]!.terminate()
    await expect(begun).rejects.toThrow('stopped')
    await expect(waiting).resolves.toBeDefined()
    expect(workers).toHaveLength(2)
  })

  it('takes nothing more once it is closed', async () => {
    const order = history(5)
    const waiting = [merging.merge(order), merging.merge(order)]
    const outcomes = Promise.allSettled(waiting)
    await merging.close()
    expect((await outcomes).at(-1)?.status).toBe('rejected')
    await expect(merging.merge(order)).rejects.toThrow('any more')
    expect(workers).toHaveLength(1)
  })
})
