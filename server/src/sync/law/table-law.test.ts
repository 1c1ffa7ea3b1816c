import { changeTable } from '@samtavle/shared/board/commands/table/change-table'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { beforeEach, expect, it } from 'vitest'
import { TestCourt, type TestPage } from './test-court.ts'

let court: TestCourt
let bo: TestPage

beforeEach(() => {
  court = new TestCourt()
  bo = court.page('bo')
  bo.add({ id: 'table', type: 'table' })
  court.judge(bo)
})

const rows = () => {
  const shape = court.board.get('table')
  return shape?.type === 'table' ? shape.props.rows.map(({ id }) => id).join('') : ''
}

it('lets a row be taken back that was added, with what was written in it', () => {
  bo.history.closeStep()
  bo.run(changeTable('table', { kind: 'add', axis: 'rows', at: 4, id: '5' }))
  bo.run(writeText('table', '5-a', 'Ring'))
  court.judge(bo)
  expect(rows()).toBe('12345')
  bo.history.undo()
  court.judge(bo)
  expect(rows()).toBe('1234')
  expect(court.board.text('table', '5-a')).toBeUndefined()
})

it('lets a row be removed together with its words', () => {
  bo.run(changeTable('table', { kind: 'remove', axis: 'rows', id: '2' }))
  court.judge(bo)
  expect(rows()).toBe('134')
})
