import { describe, expect, it } from 'vitest'
import { arrow, bo, boardWith, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { setArrowEnd } from './set-arrow-end.ts'

describe('an arrow’s end', () => {
  it('hangs where it was put, and remembers where that was', () => {
    const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'a'))
    execute(board, bo, setArrowEnd('ab', 'end', { target: 'b', anchor: { x: 1, y: 0 } }))
    expect(board.layout.props.get('ab:end')).toEqual({ target: 'b', anchor: [1, 0], point: [400, 0] })
  })

  it.each(['gone', 'ab'])('does not hang on %s', (target) => {
    const board = boardWith(sticky('a'), arrow('ab', 'a', 'a'))
    expect(setArrowEnd('ab', 'end', { target })(board, bo)).toBe(false)
    expect(setArrowEnd('a', 'end', { point: { x: 0, y: 0 } })(board, bo)).toBe(false)
  })
})
