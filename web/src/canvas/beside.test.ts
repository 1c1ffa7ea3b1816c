import { expect, it } from 'vitest'
import { beside } from './beside.ts'

const bar = { w: 200, h: 48 }
const screen = { w: 1000, h: 800 }

it('puts the bar above the note, in its middle', () => {
  expect(beside({ x: 400, y: 300, w: 160, h: 160 }, bar, screen)).toEqual({ x: 380, y: 238 })
})

it('puts the bar below a note at the top of the screen', () => {
  expect(beside({ x: 400, y: 80, w: 160, h: 160 }, bar, screen)).toEqual({ x: 380, y: 254 })
})

it('keeps the whole bar on the screen beside a note at its edge', () => {
  expect(beside({ x: -100, y: 300, w: 160, h: 160 }, bar, screen)?.x).toBe(8)
  expect(beside({ x: 950, y: 300, w: 160, h: 160 }, bar, screen)?.x).toBe(792)
})

it('hides the bar of a note that is out of sight', () => {
  expect(beside({ x: 1100, y: 300, w: 160, h: 160 }, bar, screen)).toBeUndefined()
})
