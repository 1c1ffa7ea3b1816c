import { expect, it } from 'vitest'
import { snapAids } from './snapping/snap-aids.ts'
import { stickerTool } from './sticker-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

it('puts a sticker where one clicks, also on a note, and stays in hand for the next', () => {
  const board = boardWith({ id: 'note', type: 'sticky', x: 0, y: 0 })
  const pointer = new TestPointer(stickerTool, board).click(80, 80).click(200, 80)
  expect(board.get('new1')).toMatchObject({ type: 'sticker', x: 48, y: 48 })
  expect(board.all().map(({ id }) => id)).toEqual(['note', 'new1', 'new2'])
  expect(pointer.chosen).toBeUndefined()
})

it('puts none when it is called off', () => {
  expect(new TestPointer(stickerTool).down(80, 80).cancel().board.all()).toHaveLength(0)
})

it('shows where it will lie while it is held, and keeps to the lines of what lies around, unless Ctrl lets go', () => {
  const pointer = new TestPointer(stickerTool, boardWith({ id: 'note', type: 'sticky', x: 0, y: 0 }))
  pointer.aids = snapAids
  pointer.down(300, 83)
  expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { type: 'sticker', x: 268, y: 48 } })
  pointer.up(300, 83).click(500, 83, { mod: true })
  expect(pointer.sketch).toBeNull()
  expect(pointer.board.all().map(({ y }) => y)).toEqual([0, 48, 51])
})
