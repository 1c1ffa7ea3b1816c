import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { watchOwnLag, type OwnLag } from '../support/own-lag.ts'
import { RawClient } from '../support/raw-client.ts'
import { Crowd } from './crowd.ts'
import { Person } from './person.ts'
import { openShakyServer, type ShakyServer } from './shaky-server.ts'
import { until } from './until.ts'

const busy = { editsPerSecond: 60, cursorsPerSecond: 60, movesPerSecond: 0 }

let server: ShakyServer
let crowd: Crowd
let rest: () => void
let makeRoom: () => void
let lag: OwnLag

const address = (name: string, board = 'board') =>
  `ws://127.0.0.1:${server.port()}/sync/${board}/board?ack=1&name=${name}`

beforeAll(async () => {
  server = await openShakyServer()
  const elsewhere = new Person('anna', address('anna', 'elsewhere'))
  await elsewhere.client.synced
  elsewhere.add('et helt andet sted')
  await until(() => elsewhere.client.sent === elsewhere.client.acknowledged)
  elsewhere.leave()
  await server.restart()
  const names = ['anna', 'bo', 'cecilie', 'david', 'ea', 'finn']
  crowd = await Crowd.join(names.map((id) => ({ id, url: address(id) })))
  rest = crowd.work(busy)
  await sleep(1_000)
  lag = watchOwnLag()
})
afterAll(async () => {
  lag.stop()
  rest()
  crowd.leave()
  await server.close()
})

// One story: each rule leaves the board as the next one finds it.
describe('a disk that fills up while people work', () => {
  it('is told to everybody, and from then on nobody hears that anything is saved or sees what is not', async () => {
    makeRoom = server.fill()
    await until(() => crowd.people.every(({ client }) => !client.storageWorks))
    const promised = crowd.ledger.size
    crowd.cursors.take()
    lag.take()
    await sleep(3_000)
    expect(crowd.ledger.size).toBe(promised)
    expect(crowd.lost).toEqual([])
  })

  it('does not keep people from seeing each other', () => {
    const waits = crowd.cursors.take()
    console.log('cursors while the disk was full', waits)
    expect(waits.count).toBeGreaterThan(500)
    expect(waits.p99).toBeLessThan(250 + lag.take())
  })

  it('shows nobody who comes now an empty board', async () => {
    const newcomer = new RawClient(address('newcomer'))
    await Promise.race([
      newcomer.synced.then(() => expect(crowd.ledger.lostIn(newcomer.doc)).toBe(0)),
      sleep(1_500),
    ])
    expect(newcomer.storageWorks).toBe(false)
    newcomer.end()
  })

  it('does not keep anybody from reading a board that was saved before', async () => {
    const reader = new Person('reader', address('reader', 'elsewhere'))
    await reader.client.synced
    expect(reader.board.all().map(({ texts }) => texts[''])).toEqual(['et helt andet sted'])
    reader.leave()
  })

  it('has lost nothing when there is room again', async () => {
    makeRoom()
    await until(() => crowd.people.every(({ client }) => client.storageWorks))
    rest()
    await until(() => crowd.saved)
    await until(() => new Set(crowd.people.map(({ client }) => digest(client.doc))).size === 1)
    expect(crowd.lost).toEqual([])
  })

  it('has broken no promise when the server dies while it is full, and can be read all the same', async () => {
    rest = crowd.work(busy)
    makeRoom = server.fill()
    await until(() => crowd.people.every(({ client }) => !client.storageWorks))
    await server.restart()
    const reader = new RawClient(address('reader'))
    await reader.synced
    expect(crowd.ledger.lostIn(reader.doc)).toBe(0)
    reader.end()
    makeRoom()
  })
})

/** Equal when two documents hold the same, deletions included. */
function digest(doc: Y.Doc): string {
  return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64')
}
