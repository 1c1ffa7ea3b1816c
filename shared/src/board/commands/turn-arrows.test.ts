import { expect, it } from 'vitest'
import { arrow, bo, boardWith, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { lockShapes } from './lock-shapes.ts'
import { turnArrows } from './turn-arrows.ts'

it('lets an arrow lead the other way, and leaves everything else', () => {
  const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
  execute(board, bo, turnArrows(['a', 'ab']))
  expect(board.get('ab')?.ends).toMatchObject({ start: { target: 'b' }, end: { target: 'a' } })
  expect(turnArrows(['a'])(board, bo)).toBe(false)
})

it('leaves one that is locked', () => {
  const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
  execute(board, bo, lockShapes(['ab']))
  expect(turnArrows(['ab'])(board, bo)).toBe(false)
})
