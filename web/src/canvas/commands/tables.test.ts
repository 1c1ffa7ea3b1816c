import { expect, it } from 'vitest'
import { selectedTable } from './tables.ts'
import { TestDesk } from './test-desk.ts'

const desk = () => new TestDesk([{ id: 'table', type: 'table', x: 0, y: 0 }]).select('table')
const namesOf = (on: TestDesk) => selectedTable(on.bench)?.props.rows.map(({ id }) => id)

it('adds a row below the one that was written in last', () => {
  const on = desk()
  on.bench.writing.at.set({ id: 'table', part: '2-a' })
  on.bench.writing.at.set(null)
  on.press('mod+alt+arrowdown')
  expect(namesOf(on)).toEqual(['1', '2', expect.any(String), '3', '4'])
})

it('adds it at the end when nothing was written yet', () => {
  const on = desk()
  on.press('mod+alt+arrowdown')
  expect(namesOf(on)?.slice(0, 4)).toEqual(['1', '2', '3', '4'])
})

it('removes, moves and heads rows', () => {
  const on = desk()
  on.press('mod+alt+arrowup')
  on.do('move-row-up')
  on.do('header-row')
  expect(namesOf(on)).toEqual(['1', '3', '2'])
  expect(selectedTable(on.bench)?.props.header).toBe(false)
})

it('leaves the keys alone when no table is picked out', () => {
  const on = desk().select()
  on.press('mod+alt+arrowdown')
  expect(on.bench.whole.get('table')).toMatchObject({ h: 176 })
})
