import { expect, it } from 'vitest'
import { onWholePixels } from './whole-pixels.ts'

/** Where a baseline comes to lie in device pixels, under a scale and from a tile's top. */
function drawnAt(baseline: number, scale: number, top: number, turned = 0): number {
  const transform = { a: scale, b: turned, c: -turned, d: scale, e: 0, f: -top } as DOMMatrix
  const settle = onWholePixels({ getTransform: () => transform })()
  return settle(baseline) * scale - top
}

it('draws every line on a whole pixel', () => {
  for (const baseline of [0, 99.28, 1448.4, -730.01])
    expect(Math.abs(drawnAt(baseline, 0.181, 0) % 1)).toBeLessThan(1e-6)
})

it('draws a line at the same place in all tiles that it lies in', () => {
  for (let at = 0; at < 1000; at++) {
    // Halves among them, where a hair decides.
    const baseline = at * 1.25
    const above = drawnAt(baseline, 0.4, 0)
    expect(drawnAt(baseline, 0.4, 256) + 256).toBeCloseTo(above, 6)
    expect(drawnAt(baseline, 0.4, 1792) + 1792).toBeCloseTo(above, 6)
  }
})

it('moves no line by more than half a pixel', () => {
  for (let baseline = 0; baseline < 100; baseline += 0.37)
    expect(Math.abs(drawnAt(baseline, 0.181, 0) - baseline * 0.181)).toBeLessThanOrEqual(0.51)
})

it('leaves turned text where it is', () => {
  expect(drawnAt(100, 0.5, 0, 0.1)).toBe(50)
})
