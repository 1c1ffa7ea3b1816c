import { expect, it } from 'vitest'
import { beside } from './beside.ts'

const bar = { w: 200, h: 48 }
const room = { x: 64, y: 76, w: 936, h: 660 }

it('puts the bar above the note, in its middle', () => {
  expect(beside({ x: 400, y: 300, w: 160, h: 160 }, bar, room)).toEqual({ x: 380, y: 238 })
})

it('puts the bar below a note at the top of the screen', () => {
  expect(beside({ x: 400, y: 80, w: 160, h: 160 }, bar, room)).toEqual({ x: 380, y: 280 })
})

it('keeps the whole bar on the screen beside a note at its edge', () => {
  expect(beside({ x: -60, y: 300, w: 160, h: 160 }, bar, room)?.x).toBe(68)
  expect(beside({ x: 950, y: 300, w: 160, h: 160 }, bar, room)?.x).toBe(796)
})

it('keeps clear of the bars of the page when a frame fills the screen', () => {
  expect(beside({ x: -500, y: -500, w: 3000, h: 3000 }, bar, room)).toEqual({ x: 796, y: 80 })
})

it('stands at the side of a note that is as high as the room', () => {
  const low = { x: 0, y: 0, w: 844, h: 140 }
  expect(beside({ x: 340, y: -10, w: 160, h: 160 }, bar, low)).toEqual({ x: 536, y: 4 })
  expect(beside({ x: 640, y: -10, w: 160, h: 160 }, bar, low)).toEqual({ x: 404, y: 4 })
})

it('hides the bar of a note that is out of sight', () => {
  expect(beside({ x: 1100, y: 300, w: 160, h: 160 }, bar, room)).toBeUndefined()
})
