import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchOwnLag, type OwnLag } from '../support/own-lag.ts'
import { RawClient } from '../support/raw-client.ts'
import { Crowd } from './crowd.ts'
import { openShakyServer, type ShakyServer } from './shaky-server.ts'
import { until } from './until.ts'

const busy = { editsPerSecond: 60, cursorsPerSecond: 60, movesPerSecond: 0 }
const stallMs = 5_000

let server: ShakyServer
let crowd: Crowd
let rest: () => void
let thaw: (() => void) | undefined
let lag: OwnLag

const address = (name: string) => `ws://127.0.0.1:${server.port()}/sync/board/board?ack=1&name=${name}`

beforeAll(async () => {
  server = await openShakyServer()
  const names = ['anna', 'bo', 'cecilie', 'david', 'ea', 'finn']
  crowd = await Crowd.join(names.map((id) => ({ id, url: address(id) })))
  rest = crowd.work(busy)
  await sleep(1_000)
  lag = watchOwnLag()
})
afterAll(async () => {
  lag.stop()
  thaw?.()
  rest()
  crowd.leave()
  await server.close()
})

// One story: each rule leaves the board as the next one finds it.
describe(`a disk that stands still for ${stallMs} ms while people work`, () => {
  it('holds back every promise, and is told to everybody, who go on seeing each other', async () => {
    thaw = server.freeze()
    lag.take()
    const frozenAt = performance.now()
    // What had been promised on the same line came before the word.
    await until(() => crowd.people.every(({ client }) => !client.storageWorks))
    expect(performance.now() - frozenAt).toBeLessThan(stallMs + lag.take())
    const promised = crowd.ledger.size
    crowd.cursors.take()
    await sleep(stallMs)
    const waits = crowd.cursors.take()
    console.log('cursors while the disk stood still', waits)
    expect(crowd.people.map(({ client }) => client.storageWorks)).not.toContain(true)
    expect(crowd.ledger.size).toBe(promised)
    expect(waits.count).toBeGreaterThan(1_000)
    expect(waits.p99).toBeLessThan(250 + lag.take())
  })

  it('keeps all of the work when it goes on, and everybody', async () => {
    thaw?.()
    thaw = undefined
    await until(() => crowd.people.every(({ client }) => client.storageWorks))
    rest()
    await until(() => crowd.saved)
    expect(crowd.lost).toEqual([])
  })

  it('has it all after a restart', async () => {
    await server.restart()
    const reader = new RawClient(address('reader'))
    await reader.synced
    expect(crowd.ledger.lostIn(reader.doc)).toBe(0)
    reader.end()
  })
})
