import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { arrow, bo, boardWith, frame, preparing, sticky } from '../test-board.ts'
import { alignShapes } from './align-shapes.ts'
import { execute } from './command.ts'
import { groupShapes } from './group-shapes.ts'
import { lockShapes } from './lock-shapes.ts'

const places = (board: Board) => Object.fromEntries(board.all().map(({ id, x, y }) => [id, [x, y]]))
const row = () => boardWith(sticky('a', 0, 0), sticky('b', 150, 40), sticky('c', 500, 20))
const all = ['a', 'b', 'c']

describe('aligning', () => {
  it.each([
    ['left', [0, 0], [0, 40], [0, 20]],
    ['center', [250, 0], [250, 40], [250, 20]],
    ['right', [500, 0], [500, 40], [500, 20]],
    ['top', [0, 0], [150, 0], [500, 0]],
    ['middle', [0, 20], [150, 20], [500, 20]],
    ['bottom', [0, 40], [150, 40], [500, 40]],
  ] as const)('puts them on one line: %s', (edge, a, b, c) => {
    const board = row()
    execute(board, bo, alignShapes(all, edge))
    expect(places(board)).toEqual({ a, b, c })
  })
  it('takes a group as one', () => {
    const board = row()
    execute(board, bo, groupShapes(['a', 'b'], 'g'))
    execute(board, bo, alignShapes(all, 'right'))
    expect(places(board)).toEqual({ a: [350, 0], b: [500, 40], c: [500, 20] })
  })
  it('aligns the members when one group is all there is', () => {
    const board = row()
    execute(board, bo, groupShapes(all, 'g'))
    execute(board, bo, alignShapes(all, 'left'))
    expect(places(board)).toMatchObject({ b: [0, 40], c: [0, 20] })
  })
  it('carries along what stands in a frame', () => {
    const board = boardWith(frame('f', 1000, 0, 300, 300), sticky('n', 1100, 100), sticky('a', 0, 0))
    execute(board, preparing, alignShapes(['f', 'n', 'a'], 'left'))
    expect(places(board)).toEqual({ f: [0, 0], n: [100, 100], a: [0, 0] })
  })
  it('puts a single one to the edge of its frame, and nowhere without one', () => {
    const board = boardWith(frame('f', 0, 0, 300, 300), sticky('n', 20, 100), sticky('a', 500, 0))
    execute(board, bo, alignShapes(['n'], 'right'))
    expect(places(board)).toMatchObject({ n: [200, 100] })
    expect(alignShapes(['a'], 'right')(board, bo)).toBe(false)
  })
  it('lets arrows follow what they hang on', () => {
    const board = boardWith(sticky('a', 0, 0), sticky('b', 300, 400), arrow('ab', 'a', 'b'))
    execute(board, bo, alignShapes(['a', 'b', 'ab'], 'left'))
    expect(board.get('ab')?.ends).toMatchObject({ start: { target: 'a', point: { x: 50 } } })
  })
  it('leaves what is locked where it is', () => {
    const board = row()
    execute(board, bo, lockShapes(['c']))
    execute(board, bo, alignShapes(all, 'left'))
    expect(places(board)).toEqual({ a: [0, 0], b: [0, 40], c: [500, 20] })
  })
})
