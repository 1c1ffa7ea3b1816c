import { describe, expect, it } from 'vitest'
import { arrow, bo, boardWith, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { setStyle } from './set-style.ts'

describe('style', () => {
  it('changes only what the type has and takes', () => {
    const board = boardWith(sticky('a'), arrow('ab', 'a', 'a'))
    execute(board, bo, setStyle(['a', 'ab'], { color: 'rose', width: 5 }))
    expect(board.get('a')?.props).toEqual({ color: 'rose' })
    expect(board.get('ab')?.props).toMatchObject({ color: 'ink' })
    expect(setStyle(['a'], { color: 'no colour' })(board, bo)).toBe(false)
    expect(setStyle(['a'], { strange: 1 })(board, bo)).toBe(false)
  })
})
