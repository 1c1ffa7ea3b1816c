import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { bo, boardWith, frame, preparing, seededRandom, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { reorderShapes } from './reorder-shapes.ts'

function stack(): Board {
  return boardWith(sticky('a'), sticky('b'), sticky('c'), sticky('d'))
}

const random = seededRandom()

function order(board: Board): string {
  return board
    .all()
    .map(({ id }) => id)
    .join(' ')
}

describe('reordering', () => {
  it.each([
    ['front', ['a', 'b'], 'c d a b'],
    ['back', ['c', 'd'], 'c d a b'],
    ['back', ['d', 'b'], 'b d a c'],
    ['forward', ['a'], 'b a c d'],
    ['forward', ['a', 'b'], 'c a b d'],
    ['forward', ['a', 'c'], 'b a d c'],
    ['backward', ['d'], 'a b d c'],
    ['backward', ['a', 'c'], 'a c b d'],
  ] as const)('%s: %j gives %s', (direction, ids, wanted) => {
    const board = stack()
    execute(board, bo, reorderShapes(ids, direction, random))
    expect(order(board)).toBe(wanted)
  })

  it.each([
    ['front', ['c', 'd']],
    ['forward', ['d']],
    ['back', ['a']],
    ['backward', ['a', 'b']],
  ] as const)('does not apply to what is there already: %s', (direction, ids) => {
    expect(reorderShapes(ids, direction, random)(stack(), bo)).toBe(false)
  })

  it('works within a frame, and within a layer', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 20, 10), sticky('out', 3000))
    expect(reorderShapes(['f'], 'front', random)(board, preparing)).toBe(false)
    execute(board, bo, reorderShapes(['b', 'out'], 'back', random))
    expect(order(board)).toBe('f b a out')
  })
})
