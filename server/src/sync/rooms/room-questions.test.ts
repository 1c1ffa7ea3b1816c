import { decode, encode } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../connection.ts'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'
import { TestPeer } from './test-peer.ts'

const KB = 1024

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

const updates = (peer: TestPeer) => peer.frames('update').length
const answers = (peer: TestPeer) => peer.frames('sync-step-2').length

describe('questions for the document', () => {
  const empty: Uint8Array = new Uint8Array([0])
  const ask = (peer: TestPeer, stateVector = empty) => peer.say({ type: 'sync-step-1', stateVector })

  it('get one full answer to the handshake, not two', async () => {
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment()
    const bo = await house.joined('bo')
    expect([answers(bo), updates(bo)]).toEqual([1, 0])
    anna.put('note', 2)
    await moment(150)
    expect([answers(bo), updates(bo)]).toEqual([1, 1])
  })

  it('are one at a time: the newest counts', async () => {
    const anna = await house.joined('anna')
    anna.put('note', 1)
    await moment()
    const bo = await house.joined('bo')
    const before = answers(bo)
    house.log.hold()
    anna.put('note', 2)
    await moment()
    for (let n = 0; n < 4; n += 1) ask(bo)
    ask(bo, Y.encodeStateVector(bo.doc))
    house.log.release()
    await moment()
    expect(answers(bo)).toBe(before + 1)
    expect(bo.get('note')).toBe(2)
  })

  it('wait while the last answer is still being read', async () => {
    const bo = await house.joined('bo')
    const before = answers(bo)
    bo.buffered = 500 * KB
    ask(bo)
    await moment(150)
    expect(answers(bo)).toBe(before)
    bo.buffered = 0
    await moment(150)
    expect(answers(bo)).toBe(before + 1)
  })

  it('may not be asked without end', async () => {
    const mallory = await house.joined('mallory')
    for (let n = 0; n < 30; n += 1) ask(mallory)
    expect(mallory.closed?.code).toBe(4529)
    expect(house.meter.refusals.get('questions')).toBe(1)
  })

  it('are counted for the person, who may come by many connections one after the other', async () => {
    const room = await house.rooms.open('board')
    const bo = await house.joined('bo')
    const codes = Array.from({ length: 40 }, () => {
      const mallory = new TestPeer().join(room, somebody('mallory'))
      mallory.drop()
      return mallory.closed?.code
    })
    expect([codes[20], codes[39]]).toEqual([undefined, 4529])
    ask(bo)
    expect(bo.closed).toBeUndefined()
  })

  it('with a state vector that nobody can have are not read', async () => {
    const mallory = await house.joined('mallory')
    ask(mallory, Y.encodeStateVector(new Map(Array.from({ length: 30_000 }, (_, n) => [2 ** 31 + n, 1]))))
    await moment()
    expect(mallory.closed?.code).toBe(4400)
  })

  it('hold up a board for a moment only, however many come at once', async () => {
    const room = await house.rooms.open('board')
    room.board.doc.transact(() => {
      for (let n = 0; n < 20_000; n += 1) room.board.doc.getMap('test').set(`key${n}`, [n])
    })
    await room.settle()
    const lines = Array.from({ length: 30 }, () => new CountingLine())
    for (const [n, line] of lines.entries()) {
      // Not quite empty, so that no answer fits two of them.
      const stateVector = Y.encodeStateVector(new Map([[room.board.doc.clientID, n + 1]]))
      room.join(line, somebody(`mallory${n}`)).receive(encode({ type: 'sync-step-1', stateVector }))
    }
    const given = () => lines.reduce((sum, { answers }) => sum + answers, 0)
    let most = 0
    for (let before = given(); before < lines.length; before = given()) {
      await moment(0)
      most = Math.max(most, given() - before)
    }
    // Each takes milliseconds; in between the others have their turn.
    expect(most).toBeLessThan(15)
  })
})

/** Somebody who reads nothing of what they get, so that only the server's own work takes time. */
class CountingLine implements Connection {
  readonly buffered = 0
  answers = 0

  send(frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (decode(frame).type === 'sync-step-2') this.answers += 1
  }

  close(): void {
    this.answers = NaN
  }
}

describe('connections of one person to one board', () => {
  it('are not more than anybody has pages', async () => {
    house = new TestHouse({ connectionsPerPerson: 3 })
    const pages = await Promise.all(['anna', 'anna', 'anna', 'anna', 'bo'].map((id) => house.joined(id)))
    expect(pages.map(({ closed }) => closed?.code)).toEqual([
      undefined,
      undefined,
      undefined,
      4529,
      undefined,
    ])
    pages[0]!.drop()
    expect((await house.joined('anna')).closed).toBeUndefined()
  })
})
