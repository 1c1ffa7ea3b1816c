import { expect, it } from 'vitest'
import { bubbleTool } from './bubble-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('draws a bubble and opens it for what is said', () => {
  const pointer = new TestPointer(bubbleTool).drag([0, 0], [240, 100])
  expect(pointer.board.get('new1')).toMatchObject({ type: 'bubble', w: 240, h: 100 })
  expect(pointer.written?.id).toBe('new1')
})
