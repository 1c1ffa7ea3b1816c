import * as fc from 'fast-check'
import type { Board } from '../board.ts'
import { boardWith, sticky } from '../test-board.ts'

/** Up to thirty boxes anywhere. */
export const messes = fc.array(
  fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    w: fc.integer({ min: 20, max: 400 }),
    h: fc.integer({ min: 20, max: 400 }),
  }),
  { minLength: 3, maxLength: 30 },
)

type Boxes = typeof messes extends fc.Arbitrary<infer Mess> ? Mess : never

/** A board with them as notes n0, n1 … */
export const messOf = (boxes: Boxes) =>
  boardWith(...boxes.map((box, i) => sticky(`n${i}`, box.x, box.y, box)))

export const idsOn = (board: Board) => board.all().map(({ id }) => id)
