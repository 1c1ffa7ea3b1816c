import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

describe('the line', () => {
  it('carries something to everybody often enough for stock clients to stay', async () => {
    house = new TestHouse({ keepaliveMs: 20 })
    const olga = await house.joined('olga', {}, 'observer')
    const before = olga.frames('awareness').length
    await moment(70)
    expect(olga.frames('awareness').length).toBeGreaterThanOrEqual(before + 2)
  })

  it('keeps somebody in a hidden tab in the eyes of the others, but never tells them of themselves', async () => {
    house = new TestHouse({ keepaliveMs: 10, presenceRetoldMs: 20 })
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    anna.tellOf(1, 5, { cursor: [1, 1] })
    await moment(15)
    const [hers, his] = [anna.seen.get(1)?.clock, bo.seen.get(1)?.clock]
    await moment(80)
    expect(bo.seen.get(1)?.clock).toBeGreaterThan(his ?? 0)
    expect(anna.seen.get(1)?.clock).toBe(hers)
    anna.drop()
    await moment()
    expect(bo.seen.get(1)?.json).toBe('null')
  })

  it('tells who has gone, and shows them at once when they are back', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    anna.tellOf(1, 5, { cursor: [1, 1] })
    await moment()
    anna.drop()
    await moment()
    expect(bo.seen.get(1)?.json).toBe('null')
    anna.join(await house.rooms.open('board'), somebody('anna'))
    anna.tellOf(1, 5, { cursor: [2, 2] })
    await moment()
    expect(bo.seen.get(1)?.json).toContain('"cursor":[2,2]')
  })

  it('shows a newcomer who is there', async () => {
    const anna = await house.joined('anna')
    anna.tellOf(1, 5, { cursor: [1, 1] })
    await moment()
    expect((await house.joined('bo')).seen.get(1)?.json).toContain('alias of anna')
  })
})
