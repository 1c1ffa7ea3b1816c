import { decodeStates } from '@samtavle/shared/protocol/awareness-states'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestWorkshop, writing } from '../../private/test-workshop.ts'
import { privateDocument } from '../document-id.ts'
import { TestCourt } from '../law/test-court.ts'
import { moment, TestHouse } from './test-house.ts'

const nothing = { add: false, edit: 'none', move: 'none' } as const

describe('what was done offline in an earlier step', () => {
  it('is judged by the step of now: what was allowed then and isn’t now is put back', () => {
    const court = new TestCourt()
    const anna = court.page('anna')
    anna.add({ id: 'a' })
    court.judge(anna)
    anna.add({ id: 'b' })
    anna.doc.transact(() => anna.board.text('a', '')?.insert(0, 'Sent'))
    court.law.policy = nothing
    expect(court.meet(anna)).toEqual([{ kind: 'put-back' }])
    expect(court.board.get('b')).toBeUndefined()
    expect(court.board.get('a')?.texts).toEqual({})
    expect([anna.get('b'), anna.get('a')?.texts]).toEqual([undefined, {}])
  })

  it('is kept when it wasn’t allowed then and is now', () => {
    const court = new TestCourt()
    court.law.policy = nothing
    const anna = court.page('anna')
    anna.add({ id: 'a' })
    court.law.policy = { ...nothing, add: true }
    expect(court.meet(anna)).toEqual([{ kind: 'applied' }])
    expect(court.board.get('a')?.author).toBe('anna')
  })
})

it('what a step forbids on the board is nothing to somebody’s own document', async () => {
  const workshop = new TestWorkshop()
  const anna = await workshop.comes('anna')
  const room = await workshop.rooms.open('board')
  room.policy = nothing
  await workshop.apply(writing)
  anna.write('a', 'Ventetiden')
  await moment()
  expect(await workshop.hiddenOf('anna')).toEqual(['Ventetiden'])
  await workshop.close()
})

describe('somebody whose role changes', () => {
  let house: TestHouse
  beforeEach(() => {
    house = new TestHouse()
  })
  afterEach(() => house.close())

  it('is shown to everybody as what they are now', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    anna.tellOf(7, 1, { cursor: [1, 2] })
    await moment()
    await house.rooms.setRole('board', 'anna', 'co-facilitator')
    await moment()
    const told = bo.frames('awareness').flatMap(({ states }) => decodeStates(states))
    const latest = told.findLast(({ client }) => client === 7)
    expect(JSON.parse(latest?.json ?? '')).toMatchObject({ cursor: [1, 2], user: { role: 'co-facilitator' } })
  })

  it('is judged by it also for what waits for a slow disk', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    house.log.hold()
    bo.put('first', 1)
    await moment()
    anna.put('second', 2)
    await house.rooms.setRole('board', 'anna', 'observer')
    house.log.release()
    await moment()
    expect(house.stored()).toEqual({ first: 1 })
    expect(anna.closed?.code).toBe(4403)
  })
})

it('a room that is held takes nothing in until it is released, and loses nothing', async () => {
  const workshop = new TestWorkshop()
  const anna = await workshop.comes('anna')
  const room = await workshop.rooms.open(privateDocument('board', 'anna'))
  anna.write('a', 'før')
  await room.hold()
  anna.write('b', 'efter')
  await moment()
  expect(room.board.size).toBe(1)
  room.release()
  await moment()
  expect(room.board.size).toBe(2)
  expect(anna.own.acknowledged).toBeGreaterThan(1)
  await workshop.close()
})
