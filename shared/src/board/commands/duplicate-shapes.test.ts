import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { arrow, bo, boardWith, cy, frame, preparing, seededRandom, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { duplicateShapes } from './duplicate-shapes.ts'

const random = seededRandom()

function copyAs(suffix: string, by = { x: 20, y: 20 }) {
  return { idOf: (id: string) => id + suffix, by, random }
}

function order(board: Board): string {
  return board
    .all()
    .map(({ id }) => id)
    .join(' ')
}

describe('duplicating', () => {
  it('copies words and style, in one’s own name, in front', () => {
    const board = boardWith(
      sticky('a', 0, 0, { texts: { '': 'ord' }, props: { color: 'rose' } }),
      sticky('b'),
    )
    execute(board, cy, duplicateShapes(['a'], copyAs('2')))
    expect(board.get('a2')).toMatchObject({
      x: 20,
      y: 20,
      author: 'cy',
      texts: { '': 'ord' },
      props: { color: 'rose' },
    })
    expect(order(board)).toBe('a b a2')
  })

  it('hangs copied arrows on the copies, and on the original of what wasn’t copied', () => {
    const board = boardWith(
      sticky('a'),
      sticky('b', 300),
      sticky('c', 600),
      arrow('ab', 'a', 'b'),
      arrow('bc', 'b', 'c'),
    )
    execute(board, bo, duplicateShapes(['a', 'b', 'ab', 'bc'], copyAs('2')))
    const targets = (id: string) => [board.get(id)?.ends?.start.target, board.get(id)?.ends?.end.target]
    expect(targets('ab2')).toEqual(['a2', 'b2'])
    expect(targets('bc2')).toEqual(['b2', 'c'])
    expect(targets('ab')).toEqual(['a', 'b'])
  })

  it('copies a frame with what stands in it', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 30, 10))
    execute(board, preparing, duplicateShapes(['f'], copyAs('2', { x: 2000, y: 0 })))
    expect(board.children('f2')).toEqual(['a2', 'b2'])
    expect(board.get('f2')?.layer).toBe('template')
    expect(board.get('a2')).toMatchObject({ x: 2010, layer: 'contribution' })
  })

  it('makes a participant’s copy of the template a contribution', () => {
    const board = boardWith(frame('f'))
    execute(board, bo, duplicateShapes(['f'], copyAs('2')))
    expect(board.get('f2')).toMatchObject({ layer: 'contribution', author: 'bo' })
  })
})
