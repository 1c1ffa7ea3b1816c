import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

const words = (peer: { frames(type: 'storage'): { works: boolean }[] }) =>
  peer.frames('storage').map(({ works }) => works)

const aboutTheStore = ({ events }: TestHouse) => events.filter((event) => event.startsWith('store'))

describe('a disk that is full', () => {
  it('keeps everybody on the board, and all is saved and shown when there is room again', async () => {
    const [anna, bo] = [await house.joined('anna', { wantsAck: true }), await house.joined('bo')]
    const before = anna.acknowledged
    house.log.full = true
    anna.put('first', 1)
    await moment(60)
    anna.put('second', 2)
    bo.put('third', 3)
    await moment(60)
    expect([anna.closed, bo.closed]).toEqual([undefined, undefined])
    expect(anna.acknowledged).toBe(before)
    expect([bo.get('first'), anna.get('third')]).toEqual([undefined, undefined])
    house.log.full = false
    await moment(60)
    expect(anna.acknowledged).toBe(before + 2)
    expect([bo.get('first'), bo.get('second'), anna.get('third')]).toEqual([1, 2, 3])
    expect(house.stored()).toEqual({ first: 1, second: 2, third: 3 })
  })

  it('is told to the pages that ask for acks, and to who comes meanwhile; once each way', async () => {
    const [anna, stock] = [await house.joined('anna', { wantsAck: true }), await house.joined('stock')]
    house.log.full = true
    anna.put('note', 1)
    await moment(100)
    const bo = await house.joined('bo', { wantsAck: true })
    expect([words(anna), words(bo), words(stock)]).toEqual([[false], [false], []])
    house.log.full = false
    await moment(60)
    expect([words(anna), words(bo), words(stock)]).toEqual([[false, true], [false, true], []])
    expect(words(await house.joined('chris', { wantsAck: true }))).toEqual([])
  })

  it('is told to an operator once when it begins, and once when it ends', async () => {
    const anna = await house.joined('anna')
    house.log.full = true
    anna.put('note', 1)
    await moment(100)
    expect(house.rooms.census().troubled).toBe(1)
    expect(house.log.appends).toBeGreaterThan(2)
    house.log.full = false
    await moment(60)
    expect(aboutTheStore(house)).toEqual(['store-fails', 'store-works'])
    expect(house.reports.at(-1)).toMatchObject({ event: 'store-works', boardId: 'board' })
    expect((house.reports.at(-1) as { ms: number }).ms).toBeGreaterThan(80)
    expect(house.rooms.census().troubled).toBe(0)
  })

  it('lets presence through, and lets newcomers wait for the board', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    house.log.full = true
    anna.put('note', 1)
    await moment()
    anna.tellOf(1, 1, { cursor: [3, 4] })
    const chris = await house.joined('chris')
    expect(bo.seen.get(1)?.json).toContain('"cursor":[3,4]')
    expect(chris.frames('sync-step-2')).toEqual([])
    house.log.full = false
    await moment(60)
    expect(chris.get('note')).toBe(1)
  })

  it('keeps the edits of somebody who has left, though nobody else is there', async () => {
    house = new TestHouse({ idleMs: 10, retryAppendMs: 20 })
    const anna = await house.joined('anna')
    house.log.full = true
    anna.put('note', 1)
    await moment()
    anna.drop()
    await moment(60)
    expect(house.rooms.size).toBe(1)
    house.log.full = false
    await moment(80)
    expect([house.rooms.size, house.stored()]).toEqual([0, { note: 1 }])
  })

  it('ends the board in memory when more has gathered than may, and takes it again from who has it', async () => {
    house = new TestHouse({ gatheredBytes: 20_000 })
    const anna = await house.joined('anna', { wantsAck: true })
    house.log.full = true
    anna.put('first', 1)
    await moment()
    for (let n = 0; n < 3; n += 1) anna.put('large', 'x'.repeat(8_000 + n))
    expect(anna.closed?.code).toBe(1013)
    expect(house.events).toContain('broke-down')
    house.log.full = false
    anna.join(await house.rooms.open('board'), somebody('anna'), { wantsAck: true })
    await moment()
    expect(Object.keys(house.stored())).toEqual(['first', 'large'])
  })

  it('does not keep a server from stopping', async () => {
    house = new TestHouse({ drainMs: 50 })
    const anna = await house.joined('anna')
    house.log.full = true
    anna.put('note', 1)
    await moment()
    const start = performance.now()
    await house.rooms.drain()
    expect(performance.now() - start).toBeLessThan(2_500)
    expect(anna.closed?.code).toBe(1012)
    expect(house.events).toContain('broke-down')
    const appends = house.log.appends
    await moment(60)
    expect(house.log.appends).toBe(appends)
  })

  it('of one board leaves the others alone', async () => {
    const anna = await house.joined('anna', { wantsAck: true })
    const bo = await house.joined('bo', { wantsAck: true }, 'participant', 'other')
    house.log.fullFor = 'board'
    anna.put('note', 1)
    await moment(60)
    const before = bo.acknowledged
    bo.put('note', 2)
    await moment()
    expect(bo.acknowledged).toBe(before + 1)
    expect([words(anna), words(bo)]).toEqual([[false], []])
    expect((await house.joined('chris', {}, 'participant', 'other')).get('note')).toBe(2)
    house.log.fullFor = undefined
    await moment(60)
    expect(house.stored()).toEqual({ note: 1 })
  })
})

describe('a disk that is slow', () => {
  it('is told to the pages while nothing lands, and taken back when all has', async () => {
    house = new TestHouse({ slowStoreMs: 40 })
    const anna = await house.joined('anna', { wantsAck: true })
    house.log.hold()
    anna.put('note', 1)
    await moment(20)
    expect(words(anna)).toEqual([])
    await moment(60)
    expect(words(anna)).toEqual([false])
    house.log.release()
    await moment()
    expect(words(anna)).toEqual([false, true])
    expect(aboutTheStore(house)).toEqual(['store-fails', 'store-works'])
  })

  it('is not taken back by the first landing while what gathered meanwhile is still on its way', async () => {
    house = new TestHouse({ slowStoreMs: 30 })
    const anna = await house.joined('anna', { wantsAck: true })
    house.log.hold()
    anna.put('first', 1)
    await moment(50)
    anna.put('second', 2)
    house.log.release()
    house.log.hold()
    await moment()
    expect(words(anna)).toEqual([false])
    house.log.release()
    await moment()
    expect(words(anna)).toEqual([false, true])
  })

  it('never has more than one append of a board under way, however much comes', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    house.log.hold()
    const appends = house.log.appends
    for (let n = 0; n < 40; n += 1) {
      anna.put(`a${n}`, n)
      bo.put(`b${n}`, n)
      if (n % 10 === 0) await moment()
    }
    expect(house.log.waiting).toBe(1)
    house.log.release()
    await moment(60)
    expect(house.log.appends).toBe(appends + 2)
    expect(Object.keys(house.stored())).toHaveLength(80)
  })
})
