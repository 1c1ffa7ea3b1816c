import { expect, it } from 'vitest'
import { rectangleTool } from './rectangle-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('draws a rectangle between two corners', () => {
  const { board } = new TestPointer(rectangleTool).drag([10, 20], [210, 120])
  expect(board.get('new1')).toMatchObject({ type: 'rectangle', x: 10, y: 20, w: 200, h: 100 })
})

it('draws about the middle with Alt', () => {
  const { board } = new TestPointer(rectangleTool).drag([100, 100], [150, 130], { alt: true })
  expect(board.get('new1')).toMatchObject({ x: 50, y: 70, w: 100, h: 60 })
})

it('draws a square with Shift', () => {
  const { board } = new TestPointer(rectangleTool).drag([10, 20], [210, 120], { shift: true })
  expect(board.get('new1')).toMatchObject({ x: 10, y: 20, w: 200, h: 200 })
})
