import { sticky } from '@samtavle/shared/board/test-board'
import { expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

it('shows the board in 100 % by Shift and 0, also where that writes a sign of its own', () => {
  const desk = new TestDesk([sticky('a', 0, 0)]).select('a')
  const { camera } = desk.bench
  camera.zoomBy(2)
  desk.press('shift+0', { key: '=' })
  expect(camera.get().zoom).toBe(1)
})
