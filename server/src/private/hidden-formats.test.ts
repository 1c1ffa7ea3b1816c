import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryLog } from '../stores/memory-log.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { shown, shownWithoutNames, TestWorkshop, writing } from './test-workshop.ts'

let workshop: TestWorkshop
beforeEach(() => {
  workshop = new TestWorkshop(new MemoryLog())
})
afterEach(() => workshop.close())

const formatsOf = async () => (await workshop.board()).all().map(({ formats }) => formats)

describe('how hidden words are set', () => {
  it('is shown as it was, with or without names', async () => {
    for (const how of [shown, shownWithoutNames]) {
      const anna = await workshop.comes('anna')
      await workshop.apply(writing)
      anna.write('a', 'Ventetiden')
      anna.makeBold('a')
      await moment()
      await workshop.apply(how)
      expect(await formatsOf()).toEqual([{ '': [{ from: 0, to: 10, bold: true }] }])
      await workshop.close()
      workshop = new TestWorkshop(new MemoryLog())
    }
  })

  it('comes along with words that come late, and takes away nothing that others have set', async () => {
    const anna = await workshop.hides('anna', 'Vente')
    anna.leaves()
    anna.rewrite('a', 'Ventetiden')
    anna.makeBold('a')
    await workshop.apply(shown)
    const board = await workshop.board()
    board.doc.transact(() => board.text('a', '')?.format(0, 5, { italic: true }))
    await anna.arrives(workshop)
    await moment(100)
    expect(await workshop.said()).toEqual(['anna: Ventetiden'])
    expect(await formatsOf()).toEqual([{ '': [{ from: 0, to: 10, bold: true, italic: true }] }])
  })
})
