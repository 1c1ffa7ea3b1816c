import { describe, expect, it } from 'vitest'
import {
  around,
  between,
  cornersOf,
  encloses,
  grow,
  intersection,
  intersects,
  turned,
  type Box,
} from './box.ts'
import { onCircle, rotate } from './point.ts'

const square: Box = { x: 0, y: 0, w: 10, h: 10 }

describe('boxes', () => {
  it('lie between two corners, whichever those are', () => {
    expect(between({ x: 9, y: 1 }, { x: 2, y: 5 })).toEqual({ x: 2, y: 1, w: 7, h: 4 })
  })
  it('have nothing around nothing', () => expect(around([])).toBeUndefined())
  it('go around all of them', () => {
    expect(around([square, { x: 20, y: -5, w: 1, h: 1 }])).toEqual({ x: 0, y: -5, w: 21, h: 15 })
  })
  it('meet when they share an edge', () => {
    expect(intersects(square, { x: 10, y: 0, w: 5, h: 5 })).toBe(true)
    expect(intersects(square, { x: 10.1, y: 0, w: 5, h: 5 })).toBe(false)
  })
  it('have in common what lies in both', () => {
    expect(intersection(square, { x: 8, y: -5, w: 5, h: 50 })).toEqual({ x: 8, y: 0, w: 2, h: 10 })
    expect(intersection(square, { x: 10, y: 0, w: 5, h: 5 })).toBeUndefined()
  })
  it('never shrink below nothing', () => expect(grow(square, -20)).toMatchObject({ w: 0, h: 0 }))
  it('hold all corners of what was turned inside of them', () => {
    const box = turned(square, 45)
    expect(box.w).toBeCloseTo(Math.SQRT2 * 10)
    for (const corner of cornersOf(square)) {
      expect(encloses(grow(box, 0.001), { ...rotate(corner, { x: 5, y: 5 }, 45), w: 0, h: 0 })).toBe(true)
    }
  })
})

it('turns clockwise, as y grows downwards', () => {
  const right = rotate({ x: 0, y: -1 }, { x: 0, y: 0 }, 90)
  expect(right.x).toBeCloseTo(1)
  expect(onCircle({ x: 0, y: 0 }, 1, 90).x).toBeCloseTo(1)
})
