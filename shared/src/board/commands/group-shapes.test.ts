import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { openUndo } from '../undo.ts'
import { actorOf, arrow, bo, boardWith, preparing, seededRandom, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { duplicateShapes } from './duplicate-shapes.ts'
import { groupShapes, ungroupShapes } from './group-shapes.ts'
import { lockShapes } from './lock-shapes.ts'

const notes = () => boardWith(sticky('a'), sticky('b', 200), sticky('c', 400), sticky('d', 600))
const groupsOf = (board: Board) =>
  Object.fromEntries(board.all().map(({ id, group }) => [id, group?.join(' ') ?? '']))

const copying = (ids: string[]) =>
  duplicateShapes(ids, { idOf: (id) => `${id}2`, by: { x: 0, y: 200 }, random: seededRandom() })

function grouped() {
  const board = notes()
  execute(board, bo, groupShapes(['a', 'b'], 'g'))
  return board
}

describe('grouping', () => {
  it('takes two and more', () => {
    expect(execute(notes(), bo, groupShapes(['a'], 'g'))).toBe(false)
    expect(groupsOf(grouped())).toEqual({ a: 'g', b: 'g', c: '', d: '' })
  })
  it('puts whole groups within the new one', () => {
    const board = grouped()
    execute(board, bo, groupShapes(['a', 'b', 'c'], 'h'))
    expect(groupsOf(board)).toEqual({ a: 'h g', b: 'h g', c: 'h', d: '' })
  })
  it('takes some out of their group when the others of it stay', () => {
    const board = grouped()
    execute(board, bo, groupShapes(['b', 'c'], 'h'))
    expect(groupsOf(board)).toEqual({ a: 'g', b: 'h', c: 'h', d: '' })
  })
  it('makes groups inside the one that all of them are in', () => {
    const board = notes()
    execute(board, bo, groupShapes(['a', 'b', 'c'], 'g'))
    execute(board, bo, groupShapes(['a', 'b'], 'h'))
    expect(groupsOf(board)).toMatchObject({ a: 'g h', b: 'g h', c: 'g' })
  })
  it('does nothing to what is one group already', () => {
    expect(execute(grouped(), bo, groupShapes(['a', 'b'], 'h'))).toBe(false)
  })
  it('leaves out what one may not move', () => {
    const board = notes()
    const own = { ...actorOf('cy', 'participant'), policy: { add: true, edit: 'own', move: 'own' } } as const
    expect(execute(board, own, groupShapes(['a', 'b'], 'g'))).toBe(false)
  })
  it('is taken apart from the outside in', () => {
    const board = grouped()
    execute(board, bo, groupShapes(['a', 'b', 'c'], 'h'))
    execute(board, bo, ungroupShapes(['a', 'b', 'c']))
    expect(groupsOf(board)).toMatchObject({ a: 'g', b: 'g', c: '' })
    expect(board.get('c')).not.toHaveProperty('group')
  })
  it('is one step to take back', () => {
    const board = notes()
    const history = openUndo(board, 'bo')
    execute(board, bo, groupShapes(['a', 'b'], 'g'))
    history.undo()
    expect(groupsOf(board)).toMatchObject({ a: '', b: '' })
  })
})

describe('a group', () => {
  it('is copied as a group of its own', () => {
    const board = grouped()
    execute(board, bo, copying(['a', 'b']))
    expect(groupsOf(board)).toMatchObject({ a: 'g', b: 'g', a2: 'g2', b2: 'g2' })
  })
  it('takes in the copy of one of its members', () => {
    const board = grouped()
    execute(board, bo, copying(['a']))
    expect(groupsOf(board)).toMatchObject({ a2: 'g' })
  })
  it('comes back from deletion with its arrows hanging on what is there, and on nothing else', () => {
    const board = boardWith(sticky('a'), sticky('b', 200), arrow('ab', 'a', 'b'))
    const history = openUndo(board, 'bo')
    execute(board, bo, groupShapes(['a', 'b', 'ab'], 'g'))
    history.closeStep()
    execute(board, bo, deleteShapes(['a', 'ab']))
    history.closeStep()
    execute(board, actorOf('cy', 'participant'), deleteShapes(['b']))
    history.undo()
    expect(board.get('ab')?.ends).toMatchObject({ start: { target: 'a' }, end: { target: null } })
    expect(groupsOf(board)).toEqual({ a: 'g', ab: 'g' })
  })
  it('is locked like everything else, and copied unlocked', () => {
    const board = grouped()
    execute(board, preparing, lockShapes(['a', 'b']))
    execute(board, bo, copying(['a', 'b']))
    expect([board.get('a')?.locked, board.get('a2')?.locked]).toEqual(['leads', undefined])
  })
})
