import type { Shape } from '../shapes/registry.ts'
import { expect, it } from 'vitest'
import { inReadingOrder } from './reading-order.ts'

const at = (id: string, x: number, y: number, parent: string | null = null) =>
  ({ id, x, y, w: 160, h: 160, parent }) as Shape
const order = (...shapes: Shape[]) => inReadingOrder(shapes).map(({ id }) => id)

it('reads row by row, even when the rows are crooked', () => {
  expect(order(at('d', 200, 210), at('b', 200, -20), at('c', 0, 200), at('a', 0, 10))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
})

it('reads what stands in a frame right after the frame', () => {
  const frames = [at('one', 0, 0), at('two', 900, 0)]
  expect(order(...frames, at('in two', 950, 50, 'two'), at('in one', 50, 100, 'one'))).toEqual([
    'one',
    'in one',
    'two',
    'in two',
  ])
})
