import { expect, it } from 'vitest'
import { arrowTool } from './arrow-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

const notes = () =>
  boardWith({ id: 'a', type: 'sticky', x: 0, y: 0 }, { id: 'b', type: 'sticky', x: 400, y: 0 })
const endsOf = (pointer: TestPointer) => pointer.board.get('new1')?.ends

it('hangs the arrow on the notes at both its ends', () => {
  const ends = endsOf(new TestPointer(arrowTool, notes()).drag([80, 80], [480, 80]))
  expect([ends?.start.target, ends?.end.target]).toEqual(['a', 'b'])
  expect([ends?.start.point.x, ends?.end.point.x]).toEqual([160, 400])
})

it('shows the arrow as it will be, and on which note the end would hang', () => {
  const pointer = new TestPointer(arrowTool, notes()).down(80, 300).move(200, 200).move(480, 80)
  expect(pointer.sketch).toMatchObject({
    kind: 'new',
    target: 'b',
    shape: { ends: { start: { point: { x: 80, y: 300 } }, end: { target: 'b' } } },
  })
})

const drop = (x: number, y: number) =>
  endsOf(new TestPointer(arrowTool, notes()).drag([80, 300], [x, y]))?.end

it('hangs it on the very edge of a note near which it was put, also from outside, and in the middle of that', () => {
  expect(drop(404, 40)).toMatchObject({ target: 'b', point: { x: 400, y: 40 } })
  expect(drop(392, 40)).toMatchObject({ target: 'b', point: { x: 400, y: 40 } })
  expect(drop(392, 85)).toMatchObject({ target: 'b', point: { x: 400, y: 80 } })
})

it('hangs it exactly where it was put in a corner of a note', () => {
  const ends = endsOf(new TestPointer(arrowTool, notes()).drag([80, 300], [425, 30]))
  expect(ends?.end).toMatchObject({ target: 'b', point: { x: 425, y: 30 } })
})

it('lets the ends lie free with Alt', () => {
  const ends = endsOf(new TestPointer(arrowTool, notes()).drag([80, 80], [480, 80], { alt: true }))
  expect([ends?.start.target, ends?.end.target]).toEqual([null, null])
})

it('draws nothing on a click, nor from a note to itself', () => {
  const pointer = new TestPointer(arrowTool, notes()).click(80, 80).drag([20, 20], [140, 140])
  expect(endsOf(pointer)).toBeUndefined()
})
