import { sticky } from '@samtavle/shared/board/test-board'
import { expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

/** Where the note is after each of the keys. */
function placesAfter(desk: TestDesk, keys: readonly string[]) {
  return keys.map((key) => {
    desk.press(key)
    const { x, y } = desk.bench.whole.get('a') ?? {}
    return [x, y]
  })
}

it('moves what is selected by key: a step, far with Shift, a little with Ctrl', () => {
  const desk = new TestDesk([sticky('a', 0, 0)]).select('a')
  const places = placesAfter(desk, ['arrowright', 'shift+arrowright', 'mod+arrowright', 'shift+arrowup'])
  expect(places).toEqual([
    [10, 0],
    [60, 0],
    [61, 0],
    [61, -50],
  ])
})

it('moves what is selected by key from line to line of the grid, where one keeps to it', () => {
  const desk = new TestDesk([sticky('a', 7, 7)]).select('a')
  desk.bench.chosen.snapping.set({ lines: false, grid: true })
  const places = placesAfter(desk, [
    'arrowright',
    'arrowup',
    'shift+arrowright',
    'mod+arrowright',
    'arrowleft',
  ])
  expect(places).toEqual([
    [20, 7],
    [20, 0],
    [120, 0],
    [121, 0],
    [120, 0],
  ])
})
