import { expect, it } from 'vitest'
import { arrow, bo, boardWith, cy, observer, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { setMark } from './set-mark.ts'
import { setStyle } from './set-style.ts'

it('marks notes and nothing else, and takes the mark away again', () => {
  const board = boardWith(sticky('a'), sticky('b'), arrow('ab', 'a', 'b'))
  execute(board, bo, setMark(['a', 'ab'], 'decision'))
  expect(board.get('a')?.props).toEqual({ color: 'sun', mark: 'decision' })
  expect(board.get('b')?.props).toEqual({ color: 'sun' })
  expect(setMark(['ab'], 'decision')(board, bo)).toBe(false)
  execute(board, bo, setMark(['a'], null))
  expect(board.get('a')?.props).toEqual({ color: 'sun' })
})

it('follows the rule for editing', () => {
  const board = boardWith(sticky('a'))
  const own = { ...cy, policy: { add: true, edit: 'own', move: 'own' } } as const
  expect(setMark(['a'], 'question')(board, own)).toBe(false)
  expect(setMark(['a'], 'question')(board, observer)).toBe(false)
  expect(setMark(['a'], 'question')(board, { ...own, person: bo.person })).toBe(true)
})

it('stays when a note is recoloured', () => {
  const board = boardWith(sticky('a'))
  execute(board, bo, setMark(['a'], 'question'))
  execute(board, bo, setStyle(['a'], { color: 'rose' }))
  expect(board.get('a')?.props).toEqual({ color: 'rose', mark: 'question' })
})
