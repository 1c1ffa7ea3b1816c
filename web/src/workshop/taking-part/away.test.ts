import { expect, it } from 'vitest'
import { isAway, isWhole } from './away.ts'

const frame = { x: 0, y: 0, w: 1000, h: 600 }

it('is with the others when the frame fills the view, or the view lies inside it', () => {
  expect(isAway(frame, { x: -100, y: -100, w: 1200, h: 800 })).toBe(false)
  expect(isAway(frame, { x: 300, y: 200, w: 200, h: 100 })).toBe(false)
})

it('is away when little of the frame is seen, also beside it and far above it', () => {
  expect(isAway(frame, { x: 900, y: 0, w: 1000, h: 600 })).toBe(true)
  expect(isAway(frame, { x: 5000, y: 5000, w: 1000, h: 600 })).toBe(true)
})

it('is with the others in an overview of the whole board', () => {
  expect(isAway(frame, { x: -5000, y: -3000, w: 12000, h: 8000 })).toBe(false)
})

it('sees the whole of a frame only while none of it is out of sight', () => {
  expect(isWhole(frame, { x: -10, y: -10, w: 1100, h: 700 })).toBe(true)
  expect(isWhole(frame, { x: -10, y: -10, w: 700, h: 700 })).toBe(false)
})
