import { describe, expect, it } from 'vitest'
import { bo, boardWith, facilitator } from '../test-board.ts'
import { execute } from './command.ts'
import { setTitle } from './set-title.ts'

describe('the title', () => {
  it('is the facilitator’s to give', () => {
    const board = boardWith()
    expect([
      execute(board, bo, setTitle('Bo')),
      execute(board, facilitator, setTitle(' Klyngens tavle ')),
    ]).toEqual([false, true])
    expect(board.meta.title).toBe('Klyngens tavle')
    expect(setTitle('x'.repeat(300))(board, facilitator)).toBe(false)
  })
})
