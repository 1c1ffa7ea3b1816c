import { describe, expect, it } from 'vitest'
import { TestDesk } from '../commands/test-desk.ts'
import { fillCells } from './fill-cells.ts'

const table = { id: 't', type: 'table', x: 0, y: 0 }
const tableOf = ({ bench }: TestDesk) => {
  const shape = bench.whole.get('t')
  if (shape?.type !== 'table') throw new Error('no table')
  return shape
}

describe('cells that are pasted into a table', () => {
  it('go to the right and down from the one that is written in', () => {
    const desk = new TestDesk([table])
    expect(fillCells(desk.bench, { id: 't', part: '2-b' }, [['Ring', 'i dag'], ['Skriv']])).toBe(true)
    expect(tableOf(desk).texts).toEqual({ '2-b': 'Ring', '2-c': 'i dag', '3-b': 'Skriv' })
  })

  it('let it grow by what it lacks, all of it one step of undo', () => {
    const desk = new TestDesk([table])
    const before = tableOf(desk).props
    fillCells(desk.bench, { id: 't', part: '4-c' }, [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const { columns, rows } = tableOf(desk).props
    expect([columns.length, rows.length]).toEqual([before.columns.length + 1, before.rows.length + 1])
    expect(Object.values(tableOf(desk).texts).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    desk.bench.history.get().undo()
    expect(tableOf(desk).props).toEqual(before)
    expect(tableOf(desk).texts).toEqual({})
  })

  it('are left out beyond what a table holds', () => {
    const desk = new TestDesk([table])
    const tall = Array.from({ length: 80 }, (_, row) => [String(row)])
    fillCells(desk.bench, { id: 't', part: '1-a' }, tall)
    expect(tableOf(desk).props.rows).toHaveLength(60)
  })

  it('go nowhere outside of tables', () => {
    const desk = new TestDesk([{ id: 'n', type: 'sticky', x: 0, y: 0 }])
    expect(fillCells(desk.bench, { id: 'n', part: '' }, [['a']])).toBe(false)
  })
})
