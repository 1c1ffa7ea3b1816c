import { expect, it } from 'vitest'
import { diamondTool } from './diamond-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('shows the diamond itself while it is drawn', () => {
  const pointer = new TestPointer(diamondTool).down(0, 0).move(40, 40).move(200, 100)
  expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { type: 'diamond', w: 200, h: 100 } })
})

it('draws a diamond, with Shift as wide as it is high', () => {
  const pointer = new TestPointer(diamondTool).drag([0, 0], [200, 100], { shift: true })
  expect(pointer.board.get('new1')).toMatchObject({ type: 'diamond', w: 200, h: 200 })
})
