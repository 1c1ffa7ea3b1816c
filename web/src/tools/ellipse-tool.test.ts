import { expect, it } from 'vitest'
import { ellipseTool } from './ellipse-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('shows the ellipse while it is drawn, as it will be', () => {
  const pointer = new TestPointer(ellipseTool).down(0, 0).move(80, 40).move(200, 100)
  expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { type: 'ellipse', w: 200 } })
  expect(pointer.up(200, 100).board.get('new1')).toMatchObject({ type: 'ellipse', w: 200, h: 100 })
})
