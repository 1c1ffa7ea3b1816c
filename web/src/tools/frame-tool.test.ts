import { expect, it } from 'vitest'
import { frameTool } from './frame-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

it('draws a frame as large as the hand goes, in whatever direction', () => {
  const pointer = new TestPointer(frameTool).drag([600, 500], [100, 100])
  expect(pointer.board.get('new1')).toMatchObject({ type: 'frame', x: 100, y: 100, w: 500, h: 400 })
  expect(pointer.written?.id).toBe('new1')
})

it('makes one of the usual size on a click', () => {
  expect(new TestPointer(frameTool).click(500, 400).board.get('new1')).toMatchObject({
    x: 20,
    y: 80,
    w: 960,
    h: 640,
  })
})

it('takes in the notes that it is drawn around, and lies behind them', () => {
  const board = boardWith(
    { id: 'inside', type: 'sticky', x: 200, y: 200 },
    { id: 'outside', type: 'sticky', x: 800, y: 200 },
  )
  new TestPointer(frameTool, board).drag([100, 100], [700, 600])
  expect(board.get('inside')?.parent).toBe('new1')
  expect(board.get('outside')?.parent).toBeNull()
  expect(board.all().map(({ id }) => id)).toEqual(['new1', 'inside', 'outside'])
})

it('shows the box while it is drawn, and leaves nothing when called off', () => {
  const pointer = new TestPointer(frameTool).down(0, 0).move(50, 50).move(300, 200)
  expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { type: 'frame', x: 0, y: 0, w: 300, h: 200 } })
  pointer.cancel()
  expect(pointer.sketch).toBeNull()
  expect(pointer.board.all()).toHaveLength(0)
})
