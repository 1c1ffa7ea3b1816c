import { boardWith } from '@samtavle/shared/board/test-board'
import { expect, it } from 'vitest'
import { fitsTable, tableOf } from './as-table.ts'

const rows = [
  ['Hvem', 'Hvad', 'Hvornår'],
  ['Kommunen', 'Ringer'],
]

it('makes a sound table of cells, short rows filled up', () => {
  const table = boardWith(tableOf(rows, { x: 0, y: 0 }, 't')).get('t')
  expect(table).toMatchObject({ type: 'table', x: -240, y: -44, w: 480, h: 88 })
  expect(table?.texts).toEqual({
    'r1-c1': 'Hvem',
    'r1-c2': 'Hvad',
    'r1-c3': 'Hvornår',
    'r2-c1': 'Kommunen',
    'r2-c2': 'Ringer',
  })
})

it('is offered for cells beside each other, as many as a table takes', () => {
  expect(fitsTable(rows)).toBe(true)
  expect(fitsTable([['en'], ['to']])).toBe(false)
  expect(fitsTable(Array.from({ length: 61 }, () => ['a', 'b']))).toBe(false)
})
