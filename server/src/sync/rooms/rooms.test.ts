import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { Stopping } from './stopping.ts'
import { moment, TestHouse } from './test-house.ts'
import { TestPeer } from './test-peer.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

describe('the rooms of a server', () => {
  it('are one for each board, however many come at once', async () => {
    const opened = await Promise.all(Array.from({ length: 10 }, () => house.rooms.open('board')))
    expect(new Set(opened).size).toBe(1)
    expect(await house.rooms.open('other')).not.toBe(opened[0])
  })

  it('are forgotten a while after the last one left, when all is on disk', async () => {
    house = new TestHouse({ idleMs: 30 })
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment(80)
    expect(house.rooms.size).toBe(1)
    anna.drop()
    await moment(80)
    expect(house.rooms.size).toBe(0)
    expect((await house.joined('bo')).get('note')).toBe(1)
  })

  it('stay until a slow disk has everything', async () => {
    house = new TestHouse({ idleMs: 20 })
    const anna = await house.joined('anna')
    house.log.hold()
    anna.put('note', 1)
    await moment()
    anna.drop()
    await moment(60)
    expect(house.rooms.size).toBe(1)
    house.log.release()
    await moment(60)
    expect(house.rooms.size).toBe(0)
    expect(house.stored()).toEqual({ note: 1 })
  })

  it('lose nothing when people come and go right around the time they are forgotten', async () => {
    house = new TestHouse({ idleMs: 5 })
    const anna = new TestPeer()
    for (let n = 0; n < 60; n += 1) {
      anna.join(await house.rooms.open('board'), somebody('anna'))
      anna.put(`n${n}`, n)
      await moment(n % 7)
      anna.drop()
      await moment(3 + (n % 5))
    }
    const bo = await house.joined('bo')
    anna.join(await house.rooms.open('board'), somebody('anna'))
    await moment()
    expect(bo.doc.getMap('test').size).toBe(60)
    expect(Object.keys(house.stored())).toHaveLength(60)
  })

  it('are not forgotten under somebody who comes back while the log is being tidied up', async () => {
    house = new TestHouse({ idleMs: 10, compactAbove: 2 })
    const anna = await house.joined('anna')
    for (let n = 0; n < 5; n += 1) {
      anna.put('note', n)
      await moment(10)
    }
    anna.drop()
    house.log.hold()
    await moment(60)
    expect(house.log.waiting).toBe(1)
    anna.join(await house.rooms.open('board'), somebody('anna'))
    await moment()
    house.log.release()
    await moment(60)
    anna.put('note', 'back')
    await moment()
    expect(anna.closed).toBeUndefined()
    expect(house.stored()).toEqual({ note: 'back' })
  })

  it('wait for what an ended room still writes before they read its log again', async () => {
    const anna = await house.joined('anna')
    house.log.hold()
    anna.put('note', 1)
    await moment()
    const dropping = house.rooms.drop('board', 4410)
    await moment()
    expect(anna.closed?.code).toBe(4410)
    const reopening = house.rooms.open('board')
    await moment()
    house.log.release()
    await dropping
    expect((await reopening).board.doc.getMap('test').get('note')).toBe(1)
  })

  it('send away who is named, also from private documents, and nobody else', async () => {
    const [anna, olga] = [await house.joined('anna'), await house.joined('olga')]
    const privately = await house.joined('olga', {}, 'participant', 'board/olga')
    const elsewhere = await house.joined('olga', {}, 'participant', 'board2')
    await house.rooms.expel('board', new Set(['olga']), 4401, 'removed')
    const codes = [anna, olga, privately, elsewhere].map(({ closed }) => closed?.code)
    expect(codes).toEqual([undefined, 4401, 4401, undefined])
    await house.rooms.expel('no such board', new Set(['olga']), 4401, 'removed')
  })

  it('let somebody do from now on what their new role may, on the lines that they have', async () => {
    const olga = await house.joined('olga', {}, 'observer')
    await house.rooms.setRole('board', 'olga', 'participant')
    olga.doc.getMap('test').set('note', 1)
    await moment()
    expect(olga.closed).toBeUndefined()
    expect(house.stored()).toEqual({ note: 1 })
  })

  it('are never handed out after they have ended', async () => {
    const room = await house.rooms.open('board')
    const dropping = house.rooms.drop('board', 4410)
    const reopened = await house.rooms.open('board')
    await dropping
    expect(reopened).not.toBe(room)
    expect(reopened.open).toBe(true)
  })

  it('replace a long log with one entry that says the same, when nobody is there', async () => {
    house = new TestHouse({ idleMs: 30, compactAbove: 10 })
    const anna = await house.joined('anna')
    for (let n = 0; n < 20; n += 1) {
      anna.put(`key${n % 3}`, n)
      await moment(6)
    }
    const before = house.stored()
    expect(house.log.updatesOf('board').length).toBeGreaterThan(10)
    anna.drop()
    await moment(120)
    expect(house.log.updatesOf('board')).toHaveLength(1)
    expect(house.stored()).toEqual(before)
    expect((await house.joined('bo')).get('key1')).toBe(19)
  })

  it('store what was sent, send everybody away to come back, and open nothing more when the server stops', async () => {
    const people = [await house.joined('anna'), await house.joined('bo'), await house.joined('chris')]
    people[0]!.put('last', 'word')
    const draining = house.rooms.drain()
    await expect(house.rooms.open('board')).rejects.toThrow(Stopping)
    await draining
    expect(people.map((peer) => peer.closed?.code)).toEqual([1012, 1012, 1012])
    expect(house.stored()).toEqual({ last: 'word' })
  })

  it('store what a slow disk has not taken yet when the server is told to stop', async () => {
    const anna = await house.joined('anna', { wantsAck: true })
    house.log.hold()
    anna.put('first', 1)
    await moment()
    anna.put('second', 2)
    const draining = house.rooms.drain()
    await moment(60)
    house.log.release()
    await draining
    expect(house.stored()).toEqual({ first: 1, second: 2 })
  })

  it('do not wait for ever for a disk that never answers when the server is told to stop', async () => {
    house = new TestHouse({ drainMs: 20 })
    const anna = await house.joined('anna')
    house.log.hold()
    anna.put('note', 1)
    await moment()
    const start = performance.now()
    await house.rooms.drain()
    expect(performance.now() - start).toBeLessThan(2_500)
    expect([anna.closed?.code, house.rooms.census().rooms]).toEqual([1012, 0])
  })

  it('leave nothing behind when a board cannot be loaded: no room, no timer', async () => {
    await moment()
    house.log.unreadable = true
    const before = timers()
    for (let n = 0; n < 20; n += 1)
      await expect(house.rooms.open(`board${n}`)).rejects.toThrow('the disk is gone')
    expect([house.rooms.size, house.rooms.census().rooms, timers()]).toEqual([0, 0, before])
    expect(house.log.appends).toBe(0)
    house.log.unreadable = false
    expect((await house.joined('anna')).closed).toBeUndefined()
  })

  it('are counted: the rooms, the people, and what they have not read', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    await house.joined('chris', {}, 'observer', 'other')
    anna.buffered = 100
    bo.buffered = 20
    expect(house.rooms.census()).toEqual({ rooms: 2, people: 3, bufferedBytes: 120, troubled: 0 })
    expect(house.rooms.stopping).toBe(false)
    await house.rooms.drop('board', 4404)
    expect(house.rooms.census()).toEqual({ rooms: 1, people: 1, bufferedBytes: 0, troubled: 0 })
    await house.rooms.drain()
    expect([house.rooms.stopping, house.rooms.census().rooms]).toEqual([true, 0])
  })
})
