import { Board } from '@samtavle/shared/board/board'
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { templateUpdate } from '../fuzz/template.ts'
import { moment, TestHouse } from '../rooms/test-house.ts'
import { somebody } from '../test-person.ts'

let house: TestHouse
beforeEach(() => {
  house = new TestHouse()
})
afterEach(() => house.close())

// hocuspocus#344, slate-yjs#317, jupyter-server-documents#215, wso2/labs-agentic-engineer#139: a document that was made
// anew from JSON after a restart doubled everything, or lost what had been written, as soon as a page that was still open
// came back.
it('shows everything once, and takes what was written, when a page stayed open over a restart', async () => {
  await house.log.append([{ boardId: 'board', update: templateUpdate(1) }])
  const anna = await house.joined('anna')
  const before = new Board(anna.doc).all().map(({ id }) => id)
  await house.rooms.drop('board', 1012)
  // The template is the facilitator's, who writes in it while the server is away.
  new Board(anna.doc).text('heading', '')?.insert(0, 'Nu: ')
  anna.join(await house.rooms.open('board'), somebody('anna', 'facilitator'))
  const bo = await house.joined('bo')
  for (const peer of [anna, bo]) {
    expect(new Board(peer.doc).all().map(({ id }) => id)).toEqual(before)
    expect(new Board(peer.doc).text('heading', '')?.toJSON()).toBe('Nu: Hvad ved vi?')
  }
})

// Found by experiment with Yjs: an update that only deletes changes no state vector, so two copies of which one has missed
// it look alike.
it('brings a page the deletion that it missed, though both have heard of every letter', async () => {
  const anna = await house.joined('anna')
  anna.put('note', 'to be deleted')
  await moment()
  const bo = await house.joined('bo')
  bo.drop()
  anna.doc.getMap('test').delete('note')
  await moment()
  expect(Y.encodeStateVector(bo.doc)).toEqual(Y.encodeStateVector(anna.doc))
  bo.join(await house.rooms.open('board'), somebody('bo'))
  await moment()
  expect(bo.get('note')).toBeUndefined()
})

it('takes the deletion that somebody did offline, though it has heard of every letter', async () => {
  const anna = await house.joined('anna')
  anna.put('note', 'to be deleted')
  await moment()
  anna.drop()
  anna.doc.getMap('test').delete('note')
  anna.join(await house.rooms.open('board'), somebody('anna'), { wantsAck: true })
  await moment()
  expect(anna.acknowledged).toBe(1)
  expect(house.stored()).toEqual({})
})

// yjs#591, #461, #550, #405: an update that came before what it leans on was held back without a word, or made what stood
// there vanish for a while.
it('lets nothing vanish when an edit comes before the one that it leans on', async () => {
  const [anna, bo] = [await house.joined('anna'), await house.joined('bo')]
  anna.put('note', 1)
  await moment()
  const twin = new Y.Doc()
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(anna.doc))
  twin.getMap('test').set('note', 2)
  const between = Y.encodeStateVector(twin)
  twin.getMap('test').set('note', 3)
  const seen: unknown[] = []
  bo.doc.on('update', () => seen.push(bo.get('note')))
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(twin), anna)
  anna.say({ type: 'update', update: Y.encodeStateAsUpdate(twin, between) })
  await moment()
  expect(seen).toEqual([3])
  expect((await house.rooms.open('board')).board.doc.store.pendingStructs).toBeNull()
})
