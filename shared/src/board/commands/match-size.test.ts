import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { bo, boardWith, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { matchSize } from './match-size.ts'

const all = ['a', 'b', 'c']
const three = () => boardWith(sticky('a', 0, 0, { w: 80, h: 200 }), sticky('b', 200), sticky('c', 400))
const sizes = (board: Board) => board.all().map(({ w, h }) => [w, h])

describe('matching sizes', () => {
  it('makes all as wide, as high or as large as the largest', () => {
    const [wide, high, large] = (['width', 'height', 'both'] as const).map((measure) => {
      const board = three()
      execute(board, bo, matchSize(all, measure))
      return sizes(board)
    })
    expect(wide).toEqual([
      [100, 200],
      [100, 100],
      [100, 100],
    ])
    expect(high).toEqual([
      [80, 200],
      [100, 200],
      [100, 200],
    ])
    expect(large).toEqual([
      [100, 200],
      [100, 200],
      [100, 200],
    ])
  })
  it('needs two', () => expect(matchSize(['a'], 'both')(three(), bo)).toBe(false))
})
