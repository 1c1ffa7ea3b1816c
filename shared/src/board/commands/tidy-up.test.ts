import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { gap } from '../free-place.ts'
import { bo, boardWith, frame, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { idsOn, messes, messOf } from './test-messes.ts'
import { tidyUp } from './tidy-up.ts'

const places = (board: Board) => Object.fromEntries(board.all().map(({ id, x, y }) => [id, [x, y]]))

describe('tidying up', () => {
  it('leaves none on another, all at the same pitch, and finds nothing to tidy the second time', () => {
    fc.assert(
      fc.property(messes, (boxes) => {
        const board = messOf(boxes)
        execute(board, bo, tidyUp(idsOn(board)))
        const cell = {
          x: Math.max(...boxes.map(({ w }) => w)) + gap,
          y: Math.max(...boxes.map(({ h }) => h)) + gap,
        }
        const origin = {
          x: Math.min(...board.all().map(({ x }) => x)),
          y: Math.min(...board.all().map(({ y }) => y)),
        }
        const cells = board.all().map(({ x, y }) => [(x - origin.x) / cell.x, (y - origin.y) / cell.y])
        for (const place of cells.flat()) expect(Number.isInteger(place)).toBe(true)
        expect(new Set(cells.map(String)).size).toBe(boxes.length)
        const once = places(board)
        execute(board, bo, tidyUp(idsOn(board)))
        expect(places(board)).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })
  it('keeps the order in which they are read', () => {
    const board = boardWith(
      sticky('c', 10, 130),
      sticky('b', 190, 12),
      sticky('a', 0, 30),
      sticky('d', 140, 160),
    )
    execute(board, bo, tidyUp(['a', 'b', 'c', 'd']))
    expect(places(board)).toEqual({ a: [0, 12], b: [112, 12], c: [0, 124], d: [112, 124] })
  })
  it('makes a row of a row and a column of a column', () => {
    const board = boardWith(sticky('a', 0, 0), sticky('b', 130, 5), sticky('c', 300, 3), sticky('d', 410, 9))
    execute(board, bo, tidyUp(['a', 'b', 'c', 'd']))
    expect(places(board)).toEqual({ a: [0, 0], b: [112, 0], c: [224, 0], d: [336, 0] })
  })
  it('tidies up what stands in a frame, and stays inside of it', () => {
    const notes = [0, 1, 2, 3, 4].map((i) => sticky(`n${i}`, 180 - 30 * i, 120 + 70 * i))
    const board = boardWith(frame('f', 0, 0, 400, 600), ...notes)
    execute(board, bo, tidyUp(['f']))
    for (const { id, x, y, parent } of board.all().filter(({ type }) => type === 'sticky')) {
      expect([id, parent]).toEqual([id, 'f'])
      expect(x >= 0 && x + 100 <= 400 && y >= 72 && y + 100 <= 600).toBe(true)
    }
  })
})
