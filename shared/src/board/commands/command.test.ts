import { describe, expect, it } from 'vitest'
import { freePolicy, type Policy } from '../../access/policy.ts'
import type { Board } from '../board.ts'
import { snapshotOf } from '../board-file.ts'
import { arrow, bo, boardWith, observer, seededRandom, sticky } from '../test-board.ts'
import { addShapes } from './add-shapes.ts'
import { execute, type Actor, type Command } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { duplicateShapes } from './duplicate-shapes.ts'
import { moveShapes } from './move-shapes.ts'
import { placeShapes } from './place-shapes.ts'
import { reorderShapes } from './reorder-shapes.ts'
import { setArrowEnd } from './set-arrow-end.ts'
import { setStyle } from './set-style.ts'
import { writeText } from './write-text.ts'

function boardOfBo(): Board {
  return boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
}

const random = seededRandom()

function under(policy: Partial<Policy>, actor: Actor = bo): Actor {
  return { ...actor, policy: { ...freePolicy, ...policy } }
}

function copyAs(suffix: string, by = { x: 20, y: 20 }) {
  return { idOf: (id: string) => id + suffix, by, random }
}

describe('every command', () => {
  const commands: readonly [string, Command][] = [
    ['adding', addShapes([sticky('new')], random)],
    ['placing', placeShapes({ a: [5, 5, 100, 100, 0] })],
    ['moving', moveShapes(['a'], { x: 1, y: 1 })],
    ['deleting', deleteShapes(['a'])],
    ['duplicating', duplicateShapes(['a'], copyAs('2'))],
    ['recolouring', setStyle(['a'], { color: 'rose' })],
    ['reordering', reorderShapes(['a'], 'front', random)],
    ['hanging an arrow', setArrowEnd('ab', 'end', { point: { x: 900, y: 900 } })],
    ['writing', writeText('a', '', 'hej')],
  ]

  it.each(commands)('says that %s would do, without doing it', (_, command) => {
    const board = boardOfBo()
    const before = snapshotOf(board)
    expect(command(board, bo)).toBe(true)
    expect(snapshotOf(board)).toBe(before)
    expect(execute(board, bo, command)).toBe(true)
    expect(snapshotOf(board)).not.toBe(before)
  })

  it.each(commands)('refuses an observer %s', (_, command) => {
    const board = boardOfBo()
    const before = snapshotOf(board)
    expect([command(board, observer), execute(board, observer, command)]).toEqual([false, false])
    expect(snapshotOf(board)).toBe(before)
  })

  it.each(commands)('refuses a participant %s when the step lets nobody do anything', (_, command) => {
    expect(command(boardOfBo(), under({ add: false, edit: 'none', move: 'none' }))).toBe(false)
  })

  it.each(commands.slice(1))('does nothing about shapes that aren’t there: %s', (_, command) => {
    expect(command(boardWith(), bo)).toBe(false)
  })
})
