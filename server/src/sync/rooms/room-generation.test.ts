import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Entrance } from '../entrance/entrance.ts'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'
import { TestPeer } from './test-peer.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

const another = new Y.Doc()
another.getMap('test').set('replaced', true)
const document = Y.encodeStateAsUpdate(another)

/** Comes in as a page does, with the generation that it has. */
async function enter(generation: string | null): Promise<TestPeer> {
  const { rooms } = house
  const peer = new TestPeer()
  const entrance = new Entrance(peer, rooms.limits, { meter: house.meter })
  const admission = Promise.resolve({ kind: 'ok' as const, who: somebody('anna') })
  await entrance.admit(admission, { rooms, boardId: 'board', wantsAck: true, generation })
  return peer
}

describe('a board that is replaced', () => {
  it('sends everybody away for good, and shows the new document to who comes', async () => {
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment()
    await house.rooms.replace('board', document)
    expect(anna.closed?.code).toBe(4410)
    expect((await house.joined('bo')).doc.getMap('test').toJSON()).toEqual({ replaced: true })
    expect(house.stored()).toEqual({ replaced: true })
    expect(house.events).toContain('replaced')
  })

  it('is not brought back by a page that still has the old document', async () => {
    const { generation } = await house.rooms.open('board')
    expect((await enter(`${generation}`)).closed).toBeUndefined()
    await house.rooms.replace('board', document)
    expect((await enter(`${generation}`)).closed?.code).toBe(4410)
    expect((await enter('nonsense')).closed?.code).toBe(4410)
    expect((await enter(`${generation + 1}`)).closed).toBeUndefined()
    expect((await enter(null)).closed).toBeUndefined()
    expect(house.meter.refusals.get('generation')).toBe(2)
  })

  it('is opened only when the new document is on disk, and has lost nothing on the way', async () => {
    const anna = await house.joined('anna')
    house.log.hold()
    anna.put('note', 1)
    await moment()
    const replacing = house.rooms.replace('board', document)
    const opening = house.rooms.open('board')
    await moment()
    house.log.release()
    await replacing
    expect((await opening).board.doc.getMap('test').toJSON()).toEqual({ replaced: true })
    expect(house.stored()).toEqual({ replaced: true })
  })

  it('stays as it was when the new document cannot be stored', async () => {
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment()
    house.log.full = true
    await expect(house.rooms.replace('board', document)).rejects.toThrow('full')
    house.log.full = false
    expect((await house.joined('bo')).get('note')).toBe(1)
    expect((await house.rooms.open('board')).generation).toBe(1)
  })
})
