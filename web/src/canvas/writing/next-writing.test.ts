import { writeText } from '@samtavle/shared/board/commands/write-text'
import { sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { TestDesk } from '../commands/test-desk.ts'
import { inNewRow } from './new-row.ts'
import { nextWriting, writingAfter } from './next-writing.ts'

const row = { id: 'row', type: 'shift-row', x: 0, y: 900, w: 900, h: 100 }
const { bench } = new TestDesk([
  { id: 'frame', type: 'frame', x: 0, y: 0, w: 600, h: 600 },
  { ...sticky('second', 300, 200), parent: 'frame' },
  { ...sticky('first', 100, 200), parent: 'frame' },
  { ...sticky('locked', 200, 200), parent: 'frame', locked: 'all' as const },
  sticky('outside', 1000, 200),
  row,
])
const after = (id: string, part = '') => nextWriting(bench, { id, part }, 1)
const before = (id: string, part = '') => nextWriting(bench, { id, part }, -1)

describe('Tab while writing', () => {
  it('goes through the notes of a frame as they are read, past what is locked', () => {
    expect(after('first')).toEqual({ id: 'second', part: '' })
    expect(before('second')).toEqual({ id: 'first', part: '' })
  })

  it('ends with the last note and the first, and stays in the frame', () => {
    expect([after('second'), before('first'), after('outside')]).toEqual([null, null, null])
  })

  it('goes through the texts of a shape before it leaves it', () => {
    const parts = ['from', 'action', 'to']
    expect(parts.map((part) => after('row', part)?.part)).toEqual(['action', 'to', undefined])
    expect(before('row', 'to')).toEqual({ id: 'row', part: 'action' })
  })
})

const withTable = () => new TestDesk([{ id: 'table', type: 'table', x: 0, y: 0 }]).bench

function rowsOf({ whole }: typeof bench): readonly string[] {
  const shape = whole.get('table')
  return shape?.type === 'table' ? shape.props.rows.map(({ id }) => id) : []
}

describe('Enter in a table', () => {
  it('leads to the cell below', () => {
    expect(writingAfter(withTable(), { id: 'table', part: '2-b' }, 'textBelow', inNewRow)).toEqual({
      id: 'table',
      part: '3-b',
    })
  })

  it('makes a row below the last one, unless that is empty', () => {
    const on = withTable()
    const last = { id: 'table', part: '4-b' }
    expect(writingAfter(on, last, 'textBelow', inNewRow)).toBeNull()
    on.run(writeText('table', '4-a', 'Ring'))
    const next = writingAfter(on, last, 'textBelow', inNewRow)
    expect(rowsOf(on)).toHaveLength(5)
    expect(next?.part).toBe(`${rowsOf(on)[4]}-b`)
  })

  it('and Tab in the last cell leads to the first of a new row', () => {
    const on = withTable()
    on.run(writeText('table', '4-c', 'Ring'))
    const next = writingAfter(on, { id: 'table', part: '4-c' }, 'nextText', inNewRow)
    expect(next?.part).toBe(`${rowsOf(on)[4]}-a`)
  })

  it('means nothing elsewhere', () => {
    expect(writingAfter(bench, { id: 'first', part: '' }, 'textBelow', inNewRow)).toBeNull()
  })
})
