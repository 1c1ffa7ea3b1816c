import { expect, it } from 'vitest'
import { resized } from './resize.ts'

const note = { x: 0, y: 0, w: 100, h: 60, rotation: 0 }
const lowerRight = { kind: 'box', x: 1, y: 1 } as const

it('never makes anything too small to be found again', () => {
  expect(resized(note, lowerRight, { x: 100, y: 60 }, { x: -500, y: -500 }, false)).toEqual([0, 0, 16, 16, 0])
})

it('keeps the opposite corner in its place when the shape is turned', () => {
  const turned = { ...note, rotation: 90 }
  const [x, y, w, h] = resized(turned, lowerRight, { x: 0, y: 0 }, { x: 0, y: 50 }, false)
  expect([w, h]).toEqual([150, 60])
  // The upper left corner, turned by 90 degrees about each centre.
  expect([x + w / 2 + h / 2, y + h / 2 - w / 2]).toEqual([80, -20])
})
