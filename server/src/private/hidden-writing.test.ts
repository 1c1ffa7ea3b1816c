import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryLog } from '../stores/memory-log.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { privateDocument } from '../sync/document-id.ts'
import { shown, shownWithoutNames, TestWorkshop, writing } from './test-workshop.ts'

let kept: MemoryLog
let workshop: TestWorkshop
beforeEach(() => {
  kept = new MemoryLog()
  workshop = new TestWorkshop(kept)
})
afterEach(() => workshop.close())

/** The process dies and another begins. */
function restart(): void {
  workshop = new TestWorkshop(kept)
}

describe('while writing is hidden', () => {
  it('keeps a note from everyone but its writer, and says only how many there are', async () => {
    const [anna, bo, fie] = [
      await workshop.comes('anna'),
      await workshop.comes('bo'),
      await workshop.comes('fie', 'facilitator'),
    ]
    await workshop.apply(writing)
    anna.write('a', 'Ventetiden')
    anna.write('b', 'Overgangen')
    await moment()
    expect([bo, fie].map((other) => other.hasHeard('Ventetiden'))).toEqual([false, false])
    expect(await workshop.said()).toEqual([])
    expect(workshop.privacy.countsOf('board')).toEqual({ anna: 2 })
    expect(anna.own.acknowledged).toBeGreaterThan(0)
  })

  it('tells when a count has changed', async () => {
    const told: string[] = []
    workshop.privacy.onCounts((boardId) => told.push(boardId))
    const anna = await workshop.comes('anna')
    await workshop.apply(writing)
    told.length = 0
    anna.write('a', 'Ventetiden')
    await moment()
    expect(told).toContain('board')
  })

  it('still knows what was hidden when the server starts again, also of who has not come back', async () => {
    await workshop.hides('anna', 'Ventetiden')
    restart()
    await workshop.apply(writing)
    expect(workshop.privacy.countsOf('board')).toEqual({ anna: 1 })
    await workshop.apply(shown)
    expect(await workshop.said()).toEqual(['anna: Ventetiden'])
  })

  it('puts back a note in another’s name, on the template, or with a vote on it', async () => {
    const anna = await workshop.comes('anna')
    await workshop.apply(writing)
    anna.write('a', 'Ikke min', { author: 'bo' })
    anna.write('b', 'Skabelon', { layer: 'template' })
    await moment()
    expect(await workshop.hiddenOf('anna')).toEqual([])
    expect(workshop.meter.of('putBack')).toBe(2)
  })

  it('refuses frames and the name of the board', async () => {
    const [anna, bo] = [await workshop.comes('anna'), await workshop.comes('bo')]
    await workshop.apply(writing)
    anna.write('a', '', { type: 'frame', layer: 'contribution' })
    bo.own.doc.getMap('meta').set('title', 'Min egen')
    await moment()
    expect([anna.own.closed?.code, bo.own.closed?.code]).toEqual([4400, 4400])
    expect(workshop.meter.refusals.get('flaw')).toBe(2)
  })

  it('takes five hundred notes of each and no more', async () => {
    const anna = await workshop.comes('anna')
    await workshop.apply(writing)
    anna.own.doc.transact(() => {
      for (let i = 0; i < 490; i++) anna.write(`n${i}`, 'x')
    })
    for (let i = 490; i < 510; i++) anna.write(`n${i}`, 'x')
    await moment(100)
    expect(workshop.privacy.countsOf('board')['anna']).toBe(500)
  })
})

describe('a reveal', () => {
  it('brings every note onto the board with its words, colour, size and writer, and empties what was hidden', async () => {
    const anna = await workshop.comes('anna')
    const bo = await workshop.comes('bo')
    await workshop.apply(writing)
    anna.write('a', 'Ventetiden', { props: { color: 'rose' }, w: 200, h: 120 })
    bo.write('b', 'Overgangen')
    await moment()
    await workshop.apply(shown)
    const board = await workshop.board()
    expect(board.get('a')).toMatchObject({ author: 'anna', props: { color: 'rose' }, w: 200, h: 120 })
    expect(await workshop.said()).toEqual(['anna: Ventetiden', 'bo: Overgangen'])
    expect(workshop.privacy.countsOf('board')).toEqual({})
    expect(anna.own.closed?.code).toBe(4410)
    await moment()
    expect(bo.hasHeardOnBoard('Ventetiden')).toBe(true)
  })

  it('comes to everybody in one piece', async () => {
    const [anna, bo] = [await workshop.comes('anna'), await workshop.comes('bo')]
    await workshop.apply(writing)
    for (let i = 0; i < 30; i++) anna.write(`n${i}`, `Tanke ${i}`)
    await moment()
    await workshop.apply(shown)
    await moment()
    expect(bo.peer.frames('update')).toHaveLength(1)
  })

  it('lays notes that were written at one spot beside each other', async () => {
    const people = await Promise.all(['anna', 'bo', 'cy', 'dan'].map((id) => workshop.comes(id)))
    await workshop.apply(writing)
    for (const one of people) for (let i = 0; i < 5; i++) one.write(`${one.id}${i}`, 'x', { w: 160, h: 160 })
    await moment()
    await workshop.apply(shown)
    const spots = (await workshop.board()).all()
    for (const [i, a] of spots.entries())
      for (const b of spots.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= 160 || Math.abs(a.y - b.y) >= 160).toBe(true)
  })

  it('the same twice changes nothing', async () => {
    await workshop.hides('anna', 'Ventetiden')
    await workshop.apply(shownWithoutNames)
    await workshop.apply(shownWithoutNames)
    expect(await workshop.said()).toEqual(['–: Ventetiden'])
  })

  it('leaves what somebody wrote who was removed since', async () => {
    await workshop.hides('anna', 'Grimt')
    await workshop.privacy.apply('board', shown, [{ id: 'anna', standing: 'out' }])
    expect(await workshop.said()).toEqual([])
    expect(workshop.privacy.countsOf('board')).toEqual({})
  })

  it('waits for a disk that is full, and is done when there is room again', async () => {
    await workshop.hides('anna', 'Ventetiden')
    workshop.log.full = true
    await expect(workshop.apply(shown)).rejects.toThrow('full')
    expect(await workshop.said()).toEqual([])
    workshop.log.full = false
    await workshop.apply(shown)
    expect(await workshop.said()).toEqual(['anna: Ventetiden'])
  })
})

describe('one by one', () => {
  it('draws as many as the workshop says, and keeps the rest hidden', async () => {
    const [anna, bo] = [await workshop.comes('anna'), await workshop.comes('bo')]
    await workshop.apply(writing)
    anna.write('a', 'Ventetiden')
    anna.write('b', 'Overgangen')
    bo.write('c', 'Tilliden')
    await moment()
    await workshop.apply({ ...writing, draws: 1 })
    expect(await workshop.said()).toHaveLength(1)
    await workshop.apply({ ...writing, draws: 1 })
    expect(await workshop.said()).toHaveLength(1)
    restart()
    await workshop.apply({ ...writing, draws: 2 })
    expect(await workshop.said()).toHaveLength(2)
    expect(Object.values(workshop.privacy.countsOf('board'))).toEqual([1])
    await workshop.apply({ ...shown, draws: 2 })
    expect(await workshop.said()).toEqual(['anna: Overgangen', 'anna: Ventetiden', 'bo: Tilliden'])
  })

  it('begins to count anew with the next step', async () => {
    const anna = await workshop.comes('anna')
    await workshop.apply(writing)
    for (const id of ['a', 'b', 'c']) anna.write(id, id)
    await moment()
    await workshop.apply({ ...writing, draws: 2 })
    await workshop.apply(writing)
    await workshop.apply({ ...writing, draws: 1 })
    expect(await workshop.said()).toHaveLength(3)
  })
})

it('a board that is deleted takes what is hidden with it', async () => {
  const anna = await workshop.hides('anna', 'Ventetiden')
  await workshop.rooms.drop('board', 4404)
  expect([anna.peer.closed?.code, anna.own.closed?.code]).toEqual([4404, 4404])
  expect(workshop.privacy.countsOf('board')).toEqual({})
})

it('whoever becomes an observer loses the line to their own document, and may change nothing on the board', async () => {
  const anna = await workshop.comes('anna')
  await workshop.rooms.setRole('board', 'anna', 'observer')
  expect(anna.own.closed?.code).toBe(4403)
  expect(anna.peer.closed).toBeUndefined()
})

it('counts neither private documents nor their owners as boards and people', async () => {
  await workshop.comes('anna')
  expect(workshop.rooms.census()).toMatchObject({ rooms: 1, people: 1 })
  expect(workshop.reports.map(({ boardId }) => boardId)).not.toContain(privateDocument('board', 'anna'))
})
