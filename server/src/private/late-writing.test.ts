import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryLog } from '../stores/memory-log.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { shown, shownWithoutNames, TestWorkshop, writing } from './test-workshop.ts'

let workshop: TestWorkshop
beforeEach(() => {
  workshop = new TestWorkshop(new MemoryLog())
})
afterEach(() => workshop.close())

describe('a participant who is offline at the reveal', () => {
  it('loses nothing', async () => {
    const anna = await workshop.hides('anna', 'Vente')
    anna.leaves()
    anna.rewrite('a', 'Ventetiden')
    anna.write('b', 'Overgangen')
    await workshop.apply(shown)
    expect(await workshop.said()).toEqual(['anna: Vente'])
    await anna.arrives(workshop)
    await moment(100)
    expect(await workshop.said()).toEqual(['anna: Overgangen', 'anna: Ventetiden'])
  })

  it('gets their words in beside what others have made of the note meanwhile', async () => {
    const anna = await workshop.hides('anna', 'Vente')
    anna.leaves()
    anna.rewrite('a', 'Ventetiden er for lang')
    await workshop.apply(shown)
    const board = await workshop.board()
    board.doc.transact(() => board.text('a', '')?.insert(0, 'Om: '))
    await anna.arrives(workshop)
    await moment(100)
    expect(await workshop.said()).toEqual(['anna: Om: Vente', 'anna: Ventetiden er for lang'])
  })

  it('doubles nothing that had arrived without their hearing of it, with or without names', async () => {
    for (const how of [shown, shownWithoutNames]) {
      const anna = await workshop.hides('anna', 'Ventetiden')
      anna.leaves()
      await workshop.apply(how)
      const before = await workshop.said()
      await anna.arrives(workshop)
      await moment(100)
      expect(await workshop.said()).toEqual(before)
      await workshop.close()
      workshop = new TestWorkshop(new MemoryLog())
    }
  })

  it('may bring two hundred notes, and keeps the others for themselves', async () => {
    const anna = await workshop.comes('anna')
    await workshop.apply(writing)
    await workshop.apply(shown)
    anna.own.doc.transact(() => {
      for (let i = 0; i < 210; i++) anna.write(`n${i}`, 'x')
    })
    await moment(600)
    expect(await workshop.said()).toHaveLength(200)
  })
})

it('nobody brings late what they never had hidden', async () => {
  await workshop.comes('anna')
  await workshop.apply(writing)
  await workshop.apply(shown)
  const bo = await workshop.comes('bo')
  bo.write('b', 'Forbi reglen')
  await moment(100)
  expect(await workshop.said()).toEqual([])
})

it('what is written once it is known to be hidden is never taken for late', async () => {
  const anna = await workshop.comes('anna')
  await workshop.apply(writing)
  await workshop.apply(shown)
  workshop.privacy.heed('board', writing)
  anna.write('a', 'Hemmeligt')
  await moment(100)
  expect(await workshop.said()).toEqual([])
})
