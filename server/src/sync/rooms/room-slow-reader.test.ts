import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { moment, TestHouse } from './test-house.ts'
import type { TestPeer } from './test-peer.ts'

const KB = 1024
const MB = 1024 * KB

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

const seen = (peer: TestPeer) => peer.frames('awareness').length
const updates = (peer: TestPeer) => peer.frames('update').length
const answers = (peer: TestPeer) => peer.frames('sync-step-2').length

describe('a slow reader', () => {
  it('loses presence first, and sees everybody again when it keeps up', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    slow.buffered = 300 * KB
    const before = seen(slow)
    anna.tellOf(1, 1, { cursor: [1, 1] })
    anna.put('note', 1)
    await moment()
    expect([seen(slow), slow.get('note')]).toEqual([before, 1])
    slow.buffered = 0
    anna.put('note', 2)
    await moment()
    expect(slow.seen.get(1)?.json).toContain('"cursor":[1,1]')
  })

  it('is skipped then, and brought up to date in one piece when it has taken most of it', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    anna.put('before', 1)
    await moment()
    slow.buffered = 2 * MB
    const [had, answered] = [updates(slow), answers(slow)]
    for (let n = 0; n < 5; n += 1) {
      anna.put(`skipped${n}`, n)
      await moment(10)
    }
    anna.doc.getMap('test').delete('before')
    await moment()
    slow.buffered = 500 * KB
    anna.put('last', 1)
    await moment(150)
    expect([updates(slow), answers(slow)]).toEqual([had, answered])
    slow.buffered = 100 * KB
    await vi.waitFor(() => expect([updates(slow), answers(slow)]).toEqual([had, answered + 1]))
    expect(slow.doc.getMap('test').toJSON()).toEqual(anna.doc.getMap('test').toJSON())
    anna.put('after', 1)
    await moment()
    expect([updates(slow), slow.get('after')]).toEqual([had + 1, 1])
    expect(house.meter.of('lagged')).toBe(1)
  })

  it('is brought up to date from what it had been told, not with the whole board', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    anna.put('large', 'x'.repeat(100 * KB))
    await moment()
    slow.buffered = 2 * MB
    anna.put('note', 1)
    await moment()
    slow.buffered = 0
    await vi.waitFor(() => expect(slow.get('note')).toBe(1))
    expect(slow.frames('sync-step-2').at(-1)!.update.length).toBeLessThan(1 * KB)
  })

  it('is brought up to date only with what is on disk', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    slow.buffered = 2 * MB
    anna.put('first', 1)
    await moment()
    house.log.hold()
    anna.put('second', 2)
    await moment()
    slow.buffered = 0
    await moment(150)
    expect(slow.doc.getMap('test').toJSON()).toEqual({})
    house.log.release()
    await moment()
    expect(slow.doc.getMap('test').toJSON()).toEqual({ first: 1, second: 2 })
  })

  it('misses nothing that the server itself changed while it was skipped', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    const { board } = await house.rooms.open('board')
    house.log.hold()
    anna.put('note', 1)
    await moment()
    slow.buffered = 2 * MB
    board.doc.getMap('test').set('imported', 2)
    house.log.release()
    await moment()
    slow.buffered = 0
    await vi.waitFor(() => expect(slow.doc.getMap('test').toJSON()).toEqual({ note: 1, imported: 2 }))
  })

  it('is asked to come back when it stays behind for too long', async () => {
    house = new TestHouse({ lagMs: 150 })
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    slow.buffered = 2 * MB
    anna.put('note', 1)
    await moment(50)
    expect(slow.closed).toBeUndefined()
    await moment(250)
    expect(slow.closed?.code).toBe(1013)
    expect(house.meter.refusals.get('slow-reader')).toBe(1)
    expect(anna.closed).toBeUndefined()
  })

  it('is not blamed for waiting while the disk holds back what it lacks', async () => {
    house = new TestHouse({ lagMs: 50 })
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    slow.buffered = 2 * MB
    anna.put('first', 1)
    await moment(10)
    house.log.hold()
    anna.put('second', 2)
    await moment(10)
    slow.buffered = 0
    await moment(250)
    house.log.release()
    await moment()
    expect(slow.closed).toBeUndefined()
    expect(slow.get('second')).toBe(2)
  })

  it('is asked to come back at once when more waits for it than for anybody', async () => {
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    slow.buffered = 9 * MB
    anna.put('note', 1)
    await moment()
    expect(slow.closed?.code).toBe(1013)
    expect(anna.closed).toBeUndefined()
  })

  it('is asked to come back also on a quiet board, for what it alone makes the server say', async () => {
    const slow = await house.joined('slow')
    slow.buffered = 9 * MB
    slow.say({ type: 'query-awareness' })
    expect(slow.closed).toBeUndefined()
    slow.tellOf(1, 1, { cursor: [1, 1] })
    slow.say({ type: 'query-awareness' })
    expect(slow.closed?.code).toBe(1013)
  })

  it('hears that its work is safe when it has room for it', async () => {
    const slow = await house.joined('slow', { wantsAck: true })
    const before = slow.acknowledged
    slow.buffered = 500 * KB
    slow.put('note', 1)
    slow.put('note', 2)
    await moment(50)
    expect(slow.acknowledged).toBe(before)
    slow.buffered = 0
    await vi.waitFor(() => expect(slow.acknowledged).toBe(before + 2))
  })

  it('has time for one piece that is large by itself', async () => {
    house = new TestHouse({
      skipDocumentsAt: 100 * KB,
      closeAt: 200 * KB,
      lagMs: 50,
      framesPerSecond: 10_000,
    })
    const [anna, slow] = [await house.joined('anna'), await house.joined('slow')]
    anna.put('large', 'x'.repeat(1 * MB))
    await moment()
    slow.buffered = 900 * KB
    anna.put('note', 1)
    await moment(250)
    expect(slow.closed).toBeUndefined()
    await moment(500)
    expect(slow.closed?.code).toBe(1013)
  })
})
