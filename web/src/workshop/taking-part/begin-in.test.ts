import { expect, it } from 'vitest'
import { beginIn } from './begin-in.ts'

const room = { x: 100, y: 200, w: 500, h: 340 }
const note = { w: 160, h: 160 }

it('begins at the top left for who writes alone', () => {
  expect(beginIn(room, note, 1, 0.99)).toEqual({ x: 100, y: 200 })
  expect(beginIn(room, note, 0, 0.99)).toEqual({ x: 100, y: 200 })
})

it('spreads a crowd over as many places as there are people, row by row', () => {
  expect([0, 0.3, 0.6, 0.99].map((chance) => beginIn(room, note, 4, chance))).toEqual([
    { x: 100, y: 200 },
    { x: 272, y: 200 },
    // Two across fit, and begin anew below.
    { x: 100, y: 372 },
    { x: 272, y: 372 },
  ])
})

it('stays inside the room, however many they are', () => {
  for (const chance of [0, 0.5, 0.999]) {
    const { x, y } = beginIn(room, note, 400, chance)
    expect(x + note.w).toBeLessThanOrEqual(room.x + room.w)
    expect(y + note.h).toBeLessThanOrEqual(room.y + room.h)
  }
})
