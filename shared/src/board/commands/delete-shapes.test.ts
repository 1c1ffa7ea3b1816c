import { describe, expect, it } from 'vitest'
import { freePolicy, type Policy } from '../../access/policy.ts'
import type { Board } from '../board.ts'
import { arrow, bo, boardWith, cy, frame, preparing, seededRandom, sticky } from '../test-board.ts'
import { addShapes } from './add-shapes.ts'
import { execute, type Actor } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { moveShapes } from './move-shapes.ts'

const random = seededRandom()

function under(policy: Partial<Policy>, actor: Actor = bo): Actor {
  return { ...actor, policy: { ...freePolicy, ...policy } }
}

function order(board: Board): string {
  return board
    .all()
    .map(({ id }) => id)
    .join(' ')
}

describe('deleting', () => {
  it('takes the template’s objects with their frame, and never a contribution', () => {
    const board = boardWith(frame('f'), frame('g', 100, 100, 300, 300), sticky('a', 150, 150))
    execute(board, preparing, deleteShapes(['f']))
    expect(order(board)).toBe('a')
    expect(board.layout.props.get('a')).toMatchObject({ parent: null })
  })

  it('leaves arrows lying where they were', () => {
    const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
    execute(board, bo, moveShapes(['b'], { x: 100, y: 0 }))
    const before = board.get('ab')?.ends?.end.point
    execute(board, bo, deleteShapes(['b']))
    expect(board.get('ab')?.ends?.end).toMatchObject({ target: null, point: before })
    expect(board.layout.props.get('ab:end')).toMatchObject({ target: null })
  })

  it('leaves nothing behind', () => {
    const board = boardWith(sticky('a'), frame('f', 900), arrow('ab', 'a', 'a'))
    execute(board, preparing, deleteShapes(['a', 'f', 'ab']))
    const { props, geo, text } = board.layout
    expect([props.size, geo.size, text.size]).toEqual([0, 0, 0])
  })

  it('leaves it to the server to free another’s arrow that one may not touch', () => {
    const board = boardWith(sticky('a'), sticky('b', 300))
    execute(board, cy, addShapes([arrow('ab', 'a', 'b')], random))
    execute(board, under({ move: 'own' }), deleteShapes(['b']))
    expect(board.layout.props.get('ab:end')).toMatchObject({ target: 'b' })
    expect(board.get('ab')?.ends?.end.target).toBeNull()
  })
})
