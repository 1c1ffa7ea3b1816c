import { expect, it } from 'vitest'
import { TestPointer } from './test-pointer.ts'
import { tableTool } from './table-tool.ts'

it('draws a table as large as the hand goes and opens its first cell', () => {
  const pointer = new TestPointer(tableTool).drag([0, 0], [600, 300])
  expect(pointer.board.get('new1')).toMatchObject({ type: 'table', w: 600, h: 300 })
  expect(pointer.written?.id).toBe('new1')
})
