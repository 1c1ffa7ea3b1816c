import { expect, it } from 'vitest'
import { inkTool } from './ink-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('keeps the stroke as it was drawn, and stays in hand for the next', () => {
  const pointer = new TestPointer(inkTool).down(10, 10).move(60, 40).move(110, 10)
  expect(pointer.sketch).toMatchObject({ kind: 'ink' })
  pointer.up(110, 10)
  expect(pointer.board.get('new1')).toMatchObject({ type: 'ink', x: 10, y: 10, w: 100, h: 30 })
  expect(pointer.chosen).toBeUndefined()
  expect(pointer.sketch).toBeNull()
})

it('leaves nothing of a stroke that was called off', () => {
  const pointer = new TestPointer(inkTool).down(10, 10).move(60, 40).cancel()
  expect(pointer.board.all()).toHaveLength(0)
})
