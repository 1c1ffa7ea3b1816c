import { expect, it } from 'vitest'
import { highlighterTool } from './highlighter-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('draws a wide stroke that tells what drew it, and stays in hand', () => {
  const pointer = new TestPointer(highlighterTool).drag([0, 0], [200, 0])
  const stroke = pointer.board.get('new1')
  expect(stroke).toMatchObject({ type: 'ink', props: { tool: 'highlighter', width: 20 } })
  expect(pointer.chosen).toBeUndefined()
})

it('shows the stroke as it will be', () => {
  const pointer = new TestPointer(highlighterTool).down(0, 0).move(50, 0)
  expect(pointer.sketch).toMatchObject({ kind: 'ink', style: { tool: 'highlighter' } })
})
