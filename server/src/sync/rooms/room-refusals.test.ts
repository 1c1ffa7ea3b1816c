import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'
import { TestPeer } from './test-peer.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

describe('what must not come in', () => {
  it('lets an observer look and follow, but change nothing', async () => {
    const [anna, olga] = [await house.joined('anna'), await house.joined('olga', {}, 'observer')]
    anna.put('note', 1)
    await moment()
    expect(olga.get('note')).toBe(1)
    expect(olga.closed).toBeUndefined()
    olga.put('note', 'vandalised')
    await moment()
    expect(olga.frames('permission-denied')).toHaveLength(1)
    expect(olga.closed?.code).toBe(4403)
    expect(anna.get('note')).toBe(1)
    expect(house.stored()).toEqual({ note: 1 })
  })

  it('closes the door on what is no frame or no update, and leaves the others alone', async () => {
    const bo = await house.joined('bo')
    const nonsense = [
      (peer: TestPeer) => peer.sayBytes(new Uint8Array([9, 9, 9])),
      (peer: TestPeer) => peer.sayBytes(new Uint8Array([0, 2, 200, 1])),
      (peer: TestPeer) => peer.say({ type: 'update', update: new Uint8Array([1, 1, 200]) }),
      (peer: TestPeer) => peer.say({ type: 'ack', count: 1 }),
      (peer: TestPeer) => peer.say({ type: 'sync-step-1', stateVector: new Uint8Array([9]) }),
      (peer: TestPeer) => peer.say({ type: 'awareness', states: new Uint8Array([1]) }),
    ]
    for (const speak of nonsense) {
      const mallory = await house.joined('mallory')
      speak(mallory)
      await moment()
      expect(mallory.closed?.code).toBe(4400)
    }
    bo.put('note', 'still here')
    await moment()
    expect(bo.closed).toBeUndefined()
    expect(house.stored()).toEqual({ note: 'still here' })
  })

  it('closes on an update that is too big', async () => {
    const anna = await house.joined('anna')
    anna.say({ type: 'update', update: new Uint8Array(5_000_000) })
    await moment()
    expect(anna.closed?.code).toBe(4413)
  })

  it('closes on who talks too fast, and lets them try again', async () => {
    const anna = await house.joined('anna')
    for (let n = 0; n < 400; n += 1) anna.say({ type: 'query-awareness' })
    expect(anna.closed?.code).toBe(4529)
  })

  it('does not hear presence that comes too fast, and leaves the line alone', async () => {
    house = new TestHouse({ presencesPerSecond: 5 })
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    for (let clock = 1; clock <= 100; clock += 1) anna.tellOf(1, clock, { cursor: [clock, 0] })
    anna.say({ type: 'awareness', states: new Uint8Array([255]) })
    await moment()
    expect(anna.closed).toBeUndefined()
    expect(bo.seen.get(1)?.json).toContain('"cursor":[10,0]')
    expect(house.meter.refusals.get('presence')).toBe(91)
  })

  it('lets nobody write under the client id that somebody else has told of in presence', async () => {
    const [anna, mallory] = [await house.joined('anna'), await house.joined('mallory')]
    anna.tellOf(anna.doc.clientID, 1, { cursor: [1, 1] })
    await moment()
    const forged = new Y.Doc()
    forged.clientID = anna.doc.clientID
    forged.getMap('test').set('note', 'hijacked')
    mallory.say({ type: 'update', update: Y.encodeStateAsUpdate(forged) })
    await moment()
    expect(mallory.closed?.code).toBe(4409)
    anna.put('note', 'mine')
    await moment()
    expect(house.stored()).toEqual({ note: 'mine' })
  })

  it('nor when the board has been loaded anew since, and its owner is not back yet', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    anna.tellOf(anna.doc.clientID, 1, { cursor: [1, 1] })
    bo.put('note', 'of bo')
    await moment()
    await house.rooms.drop('board', 1012)
    const mallory = await house.joined('mallory')
    const forged = new Y.Doc()
    forged.clientID = anna.doc.clientID
    forged.getMap('test').set('other', 'hijacked')
    mallory.say({ type: 'update', update: Y.encodeStateAsUpdate(forged) })
    await moment()
    expect(mallory.closed?.code).toBe(4409)
    expect(house.stored()).toEqual({ note: 'of bo' })
  })

  it('lets nobody speak as the server itself', async () => {
    const mallory = await house.joined('mallory')
    const { board } = await house.rooms.open('board')
    mallory.tellOf(board.doc.clientID, 1, { cursor: [1, 1] })
    const forged = new Y.Doc()
    forged.clientID = board.doc.clientID
    forged.getMap('test').set('note', 'hijacked')
    mallory.say({ type: 'update', update: Y.encodeStateAsUpdate(forged) })
    await moment()
    expect(mallory.closed?.code).toBe(4409)
    expect(house.stored()).toEqual({})
  })

  it('shows nobody as the one whose client id they name', async () => {
    const [anna, mallory, bo] = [
      await house.joined('anna'),
      await house.joined('mallory'),
      await house.joined('bo'),
    ]
    anna.put('note', 1)
    await moment()
    mallory.tellOf(anna.doc.clientID, 2 ** 31, { cursor: [6, 6] })
    await moment()
    expect(bo.seen.has(anna.doc.clientID)).toBe(false)
    anna.tellOf(anna.doc.clientID, 1, { cursor: [1, 1] })
    await moment()
    expect(bo.seen.get(anna.doc.clientID)?.json).toContain('alias of anna')
  })

  it('asks for the rest when an edit leans on what has not come, and acknowledges only then', async () => {
    const anna = new TestPeer()
    anna.put('offline', 1)
    const offline = Y.encodeStateVector(anna.doc)
    const room = await house.rooms.open('board')
    const session = room.join(anna, somebody('anna'), { wantsAck: true })
    // As stock clients do: the first edit after the reconnect is sent before the answer to our greeting.
    anna.put('online', 2)
    session.receive(Uint8Array.from([0, 2, ...withLength(Y.encodeStateAsUpdate(anna.doc, offline))]))
    await moment()
    expect(anna.acknowledged).toBe(0)
    expect(anna.closed).toBeUndefined()
    session.receive(Uint8Array.from([0, 1, ...withLength(Y.encodeStateAsUpdate(anna.doc))]))
    await moment()
    expect(house.stored()).toEqual({ offline: 1, online: 2 })
    expect(anna.acknowledged).toBe(2)
  })

  it('heals a gap in the middle by asking anew', async () => {
    const anna = await house.joined('anna', { wantsAck: true })
    const twin = new Y.Doc()
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(anna.doc))
    twin.getMap('test').set('first', 1)
    const between = Y.encodeStateVector(twin)
    twin.getMap('test').set('second', 2)
    Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(twin), anna)
    anna.say({ type: 'update', update: Y.encodeStateAsUpdate(twin, between) })
    await moment()
    expect(house.stored()).toEqual({ first: 1, second: 2 })
    expect(anna.closed).toBeUndefined()
  })

  it('tells a document that has split from the board to start anew', async () => {
    const anna = await house.joined('anna')
    const other = new Y.Doc()
    other.getMap('test').set('a', 1)
    const between = Y.encodeStateVector(other)
    other.getMap('test').set('b', 2)
    anna.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(other, between) })
    await moment()
    expect(anna.closed?.code).toBe(4409)
    expect(house.stored()).toEqual({})
  })

  it('is not slowed down by thousands of updates that lean on nothing', async () => {
    const updates: Uint8Array[] = []
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < 5_000; n += 1) doc.getMap('test').set('key', n)
    house = new TestHouse({ framesPerSecond: 10_000 })
    const mallory = await house.joined('mallory')
    const start = performance.now()
    for (const update of updates.slice(1)) mallory.say({ type: 'update', update })
    await (await house.rooms.open('board')).settle()
    expect((await house.rooms.open('board')).board.doc.store.pendingStructs).toBeNull()
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(house.stored()).toEqual({})
  })
})

function withLength(bytes: Uint8Array): number[] {
  const length: number[] = []
  let rest = bytes.length
  for (; rest > 127; rest = Math.floor(rest / 128)) length.push((rest % 128) + 128)
  return [...length, rest, ...bytes]
}
