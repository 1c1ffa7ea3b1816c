import { expect, it } from 'vitest'
import { handTool } from './hand-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

it('moves the board and never what is on it', () => {
  const board = boardWith({ id: 'note', type: 'sticky', x: 0, y: 0 })
  const pointer = new TestPointer(handTool, board).drag([50, 50], [150, 90])
  expect(pointer.panned).toEqual({ x: 100, y: 40 })
  expect(board.get('note')).toMatchObject({ x: 0, y: 0 })
})
