import { expect, it } from 'vitest'
import { stickyTool } from './sticky-tool.ts'
import { boardWith, person, TestPointer } from './test-pointer.ts'

it('puts a note with its middle where one clicks, ready to be written in', () => {
  const pointer = new TestPointer(stickyTool).click(300, 200)
  expect(pointer.board.get('new1')).toMatchObject({ type: 'sticky', x: 220, y: 120, author: 'participant' })
  expect(pointer.written?.id).toBe('new1')
  expect(pointer.selection).toEqual(['new1'])
})

it('is put down after one note, so that the next click writes or selects', () => {
  expect(new TestPointer(stickyTool).click(300, 200).chosen).toBe('select')
})

it('puts the note into the frame below', () => {
  const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
  const pointer = new TestPointer(stickyTool, boardWith(frame)).click(300, 300)
  expect(pointer.board.get('new1')?.parent).toBe('frame')
})

it('adds nothing when the step lets nobody add', () => {
  const silent = person('participant', { add: false, edit: 'all', move: 'all' })
  const pointer = new TestPointer(stickyTool, boardWith(), silent).click(300, 200)
  expect(pointer.board.all()).toHaveLength(0)
  expect(pointer.written).toBeUndefined()
})
