import { inkFrom } from '@samtavle/shared/shapes/ink/samples'
import { expect, it } from 'vitest'
import { eraserTool } from './eraser-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

const stroke = (id: string, y: number, author = 'participant') => {
  const { box, points } = inkFrom([0, 100, 200, 300].map((x) => ({ x, y, pressure: 0.5 })))!
  return { id, type: 'ink', ...box, author, props: { points, color: 'ink', width: 4 } }
}
const board = () => boardWith({ id: 'note', type: 'sticky', x: 0, y: 0 }, stroke('a', 20), stroke('b', 120))
const left = (pointer: TestPointer) => pointer.board.all().map(({ id }) => id)

it('takes away the strokes that it crosses, however quick the hand, and leaves notes', () => {
  expect(left(new TestPointer(eraserTool, board()).down(50, 0).up(50, 200))).toEqual(['note'])
})

it('shows what will be gone, and takes nothing before the hand lets go', () => {
  const pointer = new TestPointer(eraserTool, board()).down(50, 0).move(50, 60)
  expect(pointer.sketch).toMatchObject({ kind: 'erased', shapes: [{ id: 'a' }] })
  expect(left(pointer)).toEqual(['note', 'a', 'b'])
})

it('takes nothing when it is called off', () => {
  const pointer = new TestPointer(eraserTool, board()).down(50, 0).move(50, 200).cancel()
  expect([pointer.sketch, left(pointer)]).toEqual([null, ['note', 'a', 'b']])
})

it('takes everything that it crosses with Alt', () => {
  const pointer = new TestPointer(eraserTool, board()).down(50, 0, { alt: true }).up(50, 60, { alt: true })
  expect(left(pointer)).toEqual(['b'])
})

it('leaves what is locked', () => {
  const pointer = new TestPointer(eraserTool, boardWith({ ...stroke('a', 20), locked: 'all' }))
  expect(left(pointer.down(50, 0).up(50, 60))).toEqual(['a'])
})
