import { expect, it } from 'vitest'
import { stretched } from './resize.ts'

const note = { x: 0, y: 0, w: 100, h: 60, rotation: 0 }
const lowerRight = { kind: 'box', x: 1, y: 1 } as const
const by = (x: number, y: number, held: { keep?: boolean; central?: boolean } = {}) => ({
  handle: lowerRight,
  by: { x, y },
  keep: false,
  central: false,
  ...held,
})

it('never makes anything too small to be found again', () => {
  expect(stretched(note, by(-600, -560))).toEqual({ x: 0, y: 0, w: 16, h: 16, rotation: 0 })
})

it('keeps the opposite corner in its place when the shape is turned', () => {
  const { x, y, w, h } = stretched({ ...note, rotation: 90 }, by(0, 50))
  expect([w, h]).toEqual([150, 60])
  // The upper left corner, turned by 90 degrees about each centre.
  expect([x + w / 2 + h / 2, y + h / 2 - w / 2]).toEqual([80, -20])
})

it('keeps the middle in its place when it grows from there', () => {
  expect(stretched(note, by(10, 20, { central: true }))).toMatchObject({ x: -10, y: -20, w: 120, h: 100 })
})

it('keeps the proportions, also from an edge', () => {
  expect(stretched(note, by(100, 0, { keep: true }))).toMatchObject({ w: 200, h: 120 })
  const right = { ...by(100, 0, { keep: true }), handle: { kind: 'box', x: 1, y: 0 } as const }
  expect(stretched(note, right)).toMatchObject({ x: 0, y: -30, w: 200, h: 120 })
})
