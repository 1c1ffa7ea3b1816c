import { expect, it } from 'vitest'
import { bo, boardWith } from '../test-board.ts'
import { execute } from './command.ts'
import { writeTexts } from './write-texts.ts'

const withTable = () => boardWith({ id: 'table', type: 'table', x: 0, y: 0 })
const cells = (...texts: [string, string][]) => writeTexts('table', new Map(texts))

it('fills several cells at once', () => {
  const board = withTable()
  expect(execute(board, bo, cells(['2-a', 'Ring'], ['3-b', 'Skriv']))).toBe(true)
  expect(board.get('table')?.texts).toEqual({ '2-a': 'Ring', '3-b': 'Skriv' })
})

it('fills none when one is not there or would be too long', () => {
  const board = withTable()
  expect(execute(board, bo, cells(['2-a', 'Ring'], ['9-z', 'Skriv']))).toBe(false)
  expect(execute(board, bo, cells(['2-a', 'Ring'], ['3-a', 'x'.repeat(100_000)]))).toBe(false)
  expect(board.get('table')?.texts).toEqual({})
})

it('writes nothing on what is not there', () => {
  expect(execute(boardWith(), bo, cells(['2-a', 'Ring']))).toBe(false)
})
