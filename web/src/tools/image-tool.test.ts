import { expect, it } from 'vitest'
import { imageTool } from './image-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('makes nothing by itself, and is put down by a click', () => {
  const hand = new TestPointer(imageTool).click(100, 100)
  expect(hand.chosen).toBe('select')
  expect(hand.board.all()).toEqual([])
  expect(hand.state).toBe('idle')
})
