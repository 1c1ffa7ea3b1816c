import { describe, expect, it } from 'vitest'
import { freePolicy, type Policy } from '../../access/policy.ts'
import { arrow, bo, boardWith, facilitator, frame, preparing, sticky } from '../test-board.ts'
import { execute, type Actor } from './command.ts'
import { moveShapes } from './move-shapes.ts'
import { placeShapes } from './place-shapes.ts'

function under(policy: Partial<Policy>, actor: Actor = bo): Actor {
  return { ...actor, policy: { ...freePolicy, ...policy } }
}

describe('placing', () => {
  it('lets a participant put their note into a frame of the template, and out again', () => {
    const board = boardWith(frame('f'), sticky('a', 2000))
    execute(board, bo, placeShapes({ a: [100, 100, 100, 100, 0] }))
    expect(board.get('a')?.parent).toBe('f')
    execute(board, bo, placeShapes({ a: [2000, 100, 100, 100, 0] }))
    expect(board.get('a')?.parent).toBeNull()
  })

  it('takes along all that stands in a frame, and leaves it there', () => {
    const board = boardWith(
      frame('f'),
      frame('g', 100, 100, 300, 300),
      sticky('a', 150, 150),
      sticky('out', 5000),
    )
    execute(board, preparing, placeShapes({ f: [3000, 10, 1000, 1000, 0] }))
    expect(board.get('g')).toMatchObject({ x: 3100, y: 110, parent: 'f' })
    expect(board.get('a')).toMatchObject({ x: 3150, y: 160, parent: 'g' })
    expect(board.get('out')?.x).toBe(5000)
  })

  it('leaves what stands in a frame when the frame is only made larger', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10))
    execute(board, preparing, placeShapes({ f: [-100, -100, 1100, 1100, 0] }))
    expect(board.get('a')?.x).toBe(10)
  })

  it('puts a frame only into one that has room for it, never into itself or what stands in it', () => {
    const board = boardWith(frame('f'), frame('g', 100, 100, 300, 300))
    execute(board, preparing, placeShapes({ f: [0, 0, 200, 200, 0] }))
    expect(board.get('f')?.parent).toBeNull()
    execute(board, preparing, placeShapes({ f: [120, 120, 10, 10, 0] }))
    expect([board.get('f')?.parent, board.get('g')?.parent]).toEqual([null, 'f'])
  })

  it('carries the free end of an arrow, and leaves the one that hangs', () => {
    const ends = { start: { target: 'a' }, end: { point: { x: 300, y: 50 } } }
    const board = boardWith(sticky('a'), { ...arrow('p', 'a', 'a'), ends })
    execute(board, bo, moveShapes(['p'], { x: 0, y: 40 }))
    expect(board.get('p')?.ends?.end.point).toEqual({ x: 300, y: 90 })
    expect(board.get('p')?.ends?.start.target).toBe('a')
  })

  it('moves one’s own when the selection holds others’ too', () => {
    const board = boardWith(sticky('a'), sticky('b', 300, 0, { author: null }))
    execute(board, under({ move: 'own' }), moveShapes(['a', 'b'], { x: 5, y: 0 }))
    expect([board.get('a')?.x, board.get('b')?.x]).toEqual([5, 300])
  })

  it('keeps the template still unless the facilitator has unlocked it', () => {
    const board = boardWith(frame('f'))
    const place = placeShapes({ f: [5, 5, 1000, 1000, 0] })
    expect([place(board, bo), place(board, facilitator), place(board, preparing)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('refuses places beyond the end of the board', () => {
    expect(placeShapes({ a: [1e9, 0, 100, 100, 0] })(boardWith(sticky('a')), bo)).toBe(false)
  })
})
