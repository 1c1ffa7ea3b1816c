import { describe, expect, it } from 'vitest'
import { execute } from '../command.ts'
import { writeText } from '../write-text.ts'
import { bo, boardWith } from '../../test-board.ts'
import { openUndo } from '../../undo.ts'
import { changeTable } from './change-table.ts'
import type { TableChange } from './table-change.ts'

const withTable = () => boardWith({ id: 'table', type: 'table', x: 0, y: 0 })
const tableOf = (board: ReturnType<typeof withTable>) => {
  const shape = board.get('table')
  if (shape?.type !== 'table') throw new Error('no table')
  return shape
}
const change = (board: ReturnType<typeof withTable>, what: TableChange) =>
  execute(board, bo, changeTable('table', what))
const namesOf = (board: ReturnType<typeof withTable>) => ({
  columns: tableOf(board)
    .props.columns.map(({ id }) => id)
    .join(''),
  rows: tableOf(board)
    .props.rows.map(({ id }) => id)
    .join(''),
})

describe('a table', () => {
  it('grows by a column where it is wanted, and can be written in there at once', () => {
    const board = withTable()
    expect(change(board, { kind: 'add', axis: 'columns', at: 1, id: 'x' })).toBe(true)
    expect(namesOf(board).columns).toBe('axbc')
    expect(tableOf(board).w).toBe(640)
    expect(board.text('table', '2-x')).toBeDefined()
  })
  it('loses a row with its words, and has both again when that is undone', () => {
    const board = withTable()
    execute(board, bo, writeText('table', '2-a', 'Ring'))
    const history = openUndo(board, bo.person.id)
    expect(change(board, { kind: 'remove', axis: 'rows', id: '2' })).toBe(true)
    expect([namesOf(board).rows, tableOf(board).h, tableOf(board).texts]).toEqual(['134', 132, {}])
    history.undo()
    expect([namesOf(board).rows, tableOf(board).texts]).toEqual(['1234', { '2-a': 'Ring' }])
  })
  it('moves a column with its words', () => {
    const board = withTable()
    expect(change(board, { kind: 'move', axis: 'columns', id: 'a', by: 1 })).toBe(true)
    expect(namesOf(board).columns).toBe('bac')
  })
  it('keeps at least one of each, and moves none out', () => {
    const board = withTable()
    for (const id of ['a', 'b', 'c']) change(board, { kind: 'remove', axis: 'columns', id })
    expect(namesOf(board).columns).toBe('c')
    expect(change(board, { kind: 'move', axis: 'rows', id: '1', by: -1 })).toBe(false)
  })
  it('has headings or not', () => {
    const board = withTable()
    expect(change(board, { kind: 'header', on: false })).toBe(true)
    expect(tableOf(board).props.header).toBe(false)
  })
})
