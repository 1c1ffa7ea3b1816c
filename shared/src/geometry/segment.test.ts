import { describe, expect, it } from 'vitest'
import { distanceToPolyline, distanceToSegment, towards } from './segment.ts'

const left = { x: 0, y: 0 }
const right = { x: 10, y: 0 }

describe('distance to a line', () => {
  it('is measured straight across', () => expect(distanceToSegment({ x: 5, y: 3 }, left, right)).toBe(3))
  it('is measured to the nearer end beyond it', () => {
    expect(distanceToSegment({ x: 13, y: 4 }, left, right)).toBe(5)
  })
  it('is that to the point when the line has no length', () => {
    expect(distanceToSegment({ x: 3, y: 4 }, left, left)).toBe(5)
  })
  it('is the least over all stretches of a longer line', () => {
    expect(distanceToPolyline({ x: 12, y: 8 }, [left, right, { x: 10, y: 10 }])).toBe(2)
    expect(distanceToPolyline({ x: 3, y: 4 }, [left])).toBe(5)
    expect(distanceToPolyline(left, [])).toBe(Infinity)
  })
})

it('goes part of the way', () => expect(towards(left, right, 0.25)).toEqual({ x: 2.5, y: 0 }))
