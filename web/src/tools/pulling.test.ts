import { expect, it } from 'vitest'
import { selectTool } from './select-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

function holding(type: 'bubble' | 'table'): TestPointer {
  const pointer = new TestPointer(selectTool, boardWith({ id: 'one', type, x: 0, y: 0, w: 400, h: 200 }))
  pointer.selection = ['one']
  return pointer
}

it('points a bubble where its tail is pulled to, and shows it on the way', () => {
  const pointer = holding('bubble').down(64, 244).move(100, 260)
  expect(pointer.sketch).toMatchObject({
    kind: 'changed',
    shape: { id: 'one', props: { tail: { x: 0.25, y: 1.3 } } },
  })
  pointer.up(500, 100)
  expect(pointer.board.get('one')).toMatchObject({ props: { tail: { x: 1.25, y: 0.5 } }, w: 400 })
  expect([pointer.sketch, pointer.state]).toEqual([null, 'idle'])
})

it('moves the line between two columns, and leaves the table as wide as it was', () => {
  const pointer = holding('table').drag([400 / 3, 0], [200, 0])
  const shape = pointer.board.get('one')
  if (shape?.type !== 'table') throw new Error('no table')
  const [a = 0, b = 0, c = 0] = shape.props.columns.map(({ w }) => w)
  expect([a / (a + b + c), b / (a + b + c)]).toEqual([expect.closeTo(0.5), expect.closeTo(1 / 6)])
  expect(shape.w).toBe(400)
})

it('makes the row above a line higher, and the table with it', () => {
  const pointer = holding('table').drag([0, 50], [0, 190])
  const shape = pointer.board.get('one')
  if (shape?.type !== 'table') throw new Error('no table')
  expect(shape.h).toBe(340)
  expect(shape.props.rows.map(({ h }) => h)).toEqual([190, 50, 50, 50])
})

it('leaves all as it was when it is called off', () => {
  const pointer = holding('bubble').down(64, 244).move(100, 260).cancel()
  expect(pointer.board.get('one')).toMatchObject({ props: { fill: 'none', stroke: 'ink' } })
  expect(pointer.sketch).toBeNull()
})
