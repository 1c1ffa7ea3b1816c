import { expect, it } from 'vitest'
import { textTool } from './text-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('begins a text where one clicks', () => {
  const pointer = new TestPointer(textTool).click(100, 114)
  expect(pointer.board.get('new1')).toMatchObject({ type: 'text', x: 100, y: 100 })
  expect(pointer.written?.id).toBe('new1')
})

it('gives a text the width that was dragged, and at least the height of its first line', () => {
  const { board } = new TestPointer(textTool).drag([100, 100], [600, 110])
  expect(board.get('new1')).toMatchObject({ w: 500, h: 56 })
})
