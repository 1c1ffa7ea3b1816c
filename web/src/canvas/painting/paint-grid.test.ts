import { expect, it } from 'vitest'
import { paintGrid } from './paint-grid.ts'

const tile = { x: 256, y: 0, w: 256, h: 256 }

function dotsAt(scale: number, grid?: number): (readonly [x: number, y: number])[] {
  const dots: (readonly [number, number])[] = []
  const canvas = { fillStyle: '', globalAlpha: 1, fillRect: (x: number, y: number) => dots.push([x, y]) }
  paintGrid(canvas, tile, scale, grid === undefined ? { line: 'grey' } : { line: 'grey', grid })
  return dots
}

it('puts a dot on every crossing of the grid, where two tiles meet on both', () => {
  const dots = dotsAt(1, 20)
  expect(dots).toContainEqual([260 - 256 - 1, -1])
  expect(dots).toContainEqual([520 - 256 - 1 - 20, 240 - 1])
  expect(dots.every(([x]) => (x + 1 + 256) % 20 === 0)).toBe(true)
})

it('shows every fifth from afar, and none from where they would be a veil', () => {
  const [one, two] = dotsAt(0.25, 20)
    .toSorted(([a], [b]) => a - b)
    .filter(([, y]) => y === -1)
  expect((two?.[0] ?? 0) - (one?.[0] ?? 0)).toBe(25)
  expect(dotsAt(0.05, 20)).toEqual([])
})

it('shows nothing to those who keep to no grid', () => {
  expect(dotsAt(1)).toEqual([])
})
