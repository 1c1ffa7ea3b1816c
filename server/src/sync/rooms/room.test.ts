import { freePolicy } from '@samtavle/shared/access/policy'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import { Board } from '@samtavle/shared/board/board'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'

const annaAsActor = { person: somebody('anna'), policy: freePolicy, editsTemplate: false }
let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

describe('a room', () => {
  it('brings an edit to everybody, and to who comes later', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    anna.put('note', 'hello')
    await moment()
    expect(bo.get('note')).toBe('hello')
    expect((await house.joined('chris')).get('note')).toBe('hello')
  })

  it('takes what somebody wrote offline, and merges it with the rest', async () => {
    const anna = await house.joined('anna')
    anna.drop()
    anna.put('offline', 1)
    const bo = await house.joined('bo')
    bo.put('online', 2)
    anna.join(await house.rooms.open('board'), somebody('anna'))
    await moment()
    expect(anna.get('online')).toBe(2)
    expect(bo.get('offline')).toBe(1)
  })

  it('shows nobody an edit that is not on disk yet', async () => {
    const [anna, bo] = [await house.joined('anna', { wantsAck: true }), await house.joined('bo')]
    const before = anna.acknowledged
    house.log.hold()
    anna.put('note', 'hello')
    await moment()
    expect(house.log.waiting).toBe(1)
    expect(bo.get('note')).toBeUndefined()
    expect(anna.acknowledged).toBe(before)
    const chris = await house.joined('chris')
    expect(chris.get('note')).toBeUndefined()
    house.log.release()
    await moment()
    expect([bo.get('note'), chris.get('note')]).toEqual(['hello', 'hello'])
    expect(anna.acknowledged).toBe(before + 1)
  })

  it('gathers what comes while the disk is busy into one commit and one frame', async () => {
    const [anna, bo, chris] = [
      await house.joined('anna'),
      await house.joined('bo'),
      await house.joined('chris'),
    ]
    house.log.hold()
    anna.put('first', 1)
    await moment()
    const appends = house.log.appends
    for (let n = 0; n < 20; n += 1) {
      anna.put(`a${n}`, n)
      bo.put(`b${n}`, n)
    }
    const frames = chris.frames('update').length
    await moment()
    house.log.release()
    await moment()
    expect(house.log.appends).toBe(appends + 1)
    expect(chris.frames('update').length).toBe(frames + 2)
    expect([chris.get('a19'), chris.get('b19')]).toEqual([19, 19])
  })

  it('lets presence through while the disk is busy', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    house.log.hold()
    anna.put('note', 1)
    await moment()
    anna.tellOf(1, 1, { cursor: [3, 4] })
    await moment()
    expect(bo.seen.get(1)?.json).toContain('"cursor":[3,4]')
  })

  it('acknowledges every document frame, also those that change nothing', async () => {
    const anna = await house.joined('anna', { wantsAck: true })
    const before = anna.acknowledged
    anna.put('note', 1)
    anna.say({ type: 'update', update: Y.encodeStateAsUpdate(anna.doc) })
    anna.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(anna.doc) })
    await moment()
    expect(anna.acknowledged).toBe(before + 3)
  })

  it('speaks of acks only to those who ask', async () => {
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment()
    expect(anna.frames('ack')).toEqual([])
  })

  it('counts the frames of each connection by itself, so that nobody is told of safety that is not theirs', async () => {
    const anna = await house.joined('anna', { wantsAck: true })
    for (let n = 0; n < 5; n += 1) anna.put('note', n)
    await moment()
    expect(anna.acknowledged).toBe(6)
    anna.drop()
    anna.received.length = 0
    house.log.hold()
    anna.put('offline', 1)
    anna.join(await house.rooms.open('board'), somebody('anna'), { wantsAck: true })
    await moment()
    expect(anna.frames('ack')).toEqual([])
    house.log.release()
    await moment()
    expect(anna.acknowledged).toBe(1)
  })

  it('keeps somebody who is back when their old connection is found dead later', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    const room = await house.rooms.open('board')
    const old = room.join({ buffered: 0, send: () => undefined, close: () => undefined }, somebody('anna'))
    anna.tellOf(1, 1, { cursor: [1, 1] })
    await moment()
    old.leave()
    old.close(1013, 'late')
    bo.put('note', 1)
    await moment()
    expect([anna.get('note'), anna.closed, room.people]).toEqual([1, undefined, 2])
    expect(bo.seen.get(1)?.json).toContain('"cursor":[1,1]')
  })

  it('takes what others sent in the same moment as something unreadable', async () => {
    const [anna, mallory, bo] = [
      await house.joined('anna', { wantsAck: true }),
      await house.joined('mallory'),
      await house.joined('bo'),
    ]
    anna.put('before', 1)
    mallory.say({ type: 'update', update: new Uint8Array([1, 1, 200, 7, 7]) })
    anna.put('after', 2)
    await moment()
    expect(mallory.closed?.code).toBe(4400)
    expect(bo.doc.getMap('test').toJSON()).toEqual({ before: 1, after: 2 })
    expect(anna.acknowledged).toBe(3)
  })

  it('keeps every byte from the load onwards: what it stored adds up to what people see', async () => {
    const anna = await house.joined('anna')
    for (let n = 0; n < 30; n += 1) {
      anna.put(`key${n % 7}`, n)
      if (n % 5 === 0) anna.doc.getMap('test').delete(`key${(n + 3) % 7}`)
      if (n % 4 === 0) await moment(3)
    }
    await moment()
    expect(house.stored()).toEqual(anna.doc.getMap('test').toJSON())
  })

  it('stores and sends what the server itself changes', async () => {
    const anna = await house.joined('anna')
    const room = await house.rooms.open('board')
    room.board.doc.getMap('test').set('imported', true)
    await room.settle()
    expect(house.stored()).toEqual({ imported: true })
    await moment()
    expect(anna.get('imported')).toBe(true)
  })

  it('repairs in the same stroke, so that nobody sees a board that needs it', async () => {
    const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
    const before = bo.frames('update').length
    anna.doc.getMap('geo').set('nobody', [0, 0, 1, 1, 0])
    await moment()
    expect(bo.frames('update').length).toBe(before + 1)
    expect(bo.doc.getMap('geo').has('nobody')).toBe(false)
    expect(anna.doc.getMap('geo').has('nobody')).toBe(false)
  })

  it('keeps its own client id though it repairs in the middle of what others sent', async () => {
    const anna = await house.joined('anna')
    const { board } = await house.rooms.open('board')
    const id = board.doc.clientID
    const hers = new Board(anna.doc)
    execute(hers, annaAsActor, addShapes([{ id: 'note', type: 'sticky', x: 0, y: 0 }], Math.random))
    const props = anna.doc.getMap<object>('props')
    for (const ghost of ['one', 'two']) {
      props.set('note', { ...props.get('note'), parent: ghost })
      await moment()
      expect(props.get('note')).toMatchObject({ parent: null })
    }
    expect(board.doc.clientID).toBe(id)
  })

  it('answers a newcomer without what the server has changed but not stored yet', async () => {
    const anna = await house.joined('anna')
    const { board } = await house.rooms.open('board')
    house.log.hold()
    anna.put('note', 1)
    const asking = house.joined('bo')
    await moment()
    board.doc.getMap('test').set('imported', 2)
    house.log.release()
    house.log.hold()
    const bo = await asking
    await moment()
    expect(bo.doc.getMap('test').has('imported')).toBe(false)
    house.log.release()
    await moment()
    expect(bo.doc.getMap('test').toJSON()).toEqual({ note: 1, imported: 2 })
  })
})

describe('a log that cannot be read', () => {
  it('never shows an empty board when the log cannot be read, and writes nothing over it', async () => {
    await house.joined('anna').then((anna) => anna.put('note', 1))
    await moment()
    await house.rooms.drop('board', 1012)
    house.log.unreadable = true
    const appends = house.log.appends
    await expect(house.rooms.open('board')).rejects.toThrow('the disk is gone')
    expect(house.rooms.size).toBe(0)
    house.log.unreadable = false
    expect((await house.joined('bo')).get('note')).toBe(1)
    expect(house.log.appends).toBe(appends)
  })

  it('refuses a log with a hole rather than show half a board', async () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getMap('test').set('a', 1)
    doc.getMap('test').set('b', 2)
    await house.log.append([{ boardId: 'board', update: updates[1]! }])
    await expect(house.rooms.open('board')).rejects.toThrow('gap')
  })
})
