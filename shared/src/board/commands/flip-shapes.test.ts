import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { arrow, bo, boardWith, frame, preparing, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { flipShapes } from './flip-shapes.ts'
import { idsOn, messes, messOf } from './test-messes.ts'

const places = (board: Board) => Object.fromEntries(board.all().map(({ id, x, y }) => [id, [x, y]]))

describe('flipping', () => {
  it('is undone by flipping again', () => {
    fc.assert(
      fc.property(
        messes,
        fc.constantFrom('across', 'down'),
        fc.integer({ min: 0, max: 359 }),
        (boxes, mirror, angle) => {
          const board = messOf(boxes.map((box) => ({ ...box, rotation: angle })))
          const before = board.all()
          execute(board, bo, flipShapes(idsOn(board), mirror))
          execute(board, bo, flipShapes(idsOn(board), mirror))
          for (const [i, { x, y, rotation }] of board.all().entries()) {
            expect(x).toBeCloseTo(before[i]?.x ?? 0, 1)
            expect(y).toBeCloseTo(before[i]?.y ?? 0, 1)
            expect(rotation).toBe(before[i]?.rotation)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
  it('mirrors ink, free ends of arrows, and turns the other way round', () => {
    const board = boardWith(
      { id: 'i', type: 'ink', x: 0, y: 0, w: 100, h: 50, props: { points: [0, 0.25, 0.5, 1, 1, 0.5] } },
      {
        id: 'l',
        type: 'arrow',
        x: 0,
        y: 0,
        ends: { start: { point: { x: 0, y: 10 } }, end: { point: { x: 200, y: 40 } } },
      },
      sticky('a', 100, 0, { rotation: 30 }),
    )
    execute(board, bo, flipShapes(['i', 'l', 'a'], 'across'))
    expect(board.get('i')?.props).toMatchObject({ points: [1, 0.25, 0.5, 0, 1, 0.5] })
    expect(board.get('a')?.rotation).toBe(330)
    const { start, end } = board.get('l')?.ends ?? {}
    expect((start?.point.x ?? 0) - (end?.point.x ?? 0)).toBe(200)
  })
  it('mirrors where an arrow hangs on what is flipped with it', () => {
    const hung = { target: 'a', anchor: { x: 0, y: 0.5 } }
    const board = boardWith(sticky('a', 0), sticky('b', 300), {
      id: 'l',
      type: 'arrow',
      x: 0,
      y: 0,
      ends: { start: hung, end: { target: 'b', anchor: { x: 1, y: 0.5 } } },
    })
    execute(board, bo, flipShapes(['a', 'l'], 'across'))
    expect(board.get('l')?.ends).toMatchObject({ start: { anchor: { x: 1 } }, end: { anchor: { x: 1 } } })
  })
  it('bends an elbow to the other side when that is mirrored, and only then', () => {
    const elbow = { ...arrow('ab', 'a', 'b'), props: { route: 'elbow', bend: 30 } }
    const board = boardWith(sticky('a'), sticky('b', 400, 40), elbow)
    execute(board, bo, flipShapes(['a', 'b', 'ab'], 'across'))
    expect(board.get('ab')?.props).toMatchObject({ bend: -30 })
    execute(board, bo, flipShapes(['a', 'b', 'ab'], 'down'))
    expect(board.get('ab')?.props).toMatchObject({ bend: -30 })
  })
  it('points the tail of a speech bubble to the other side', () => {
    const said = { id: 's', type: 'bubble', x: 0, y: 0, w: 200, h: 100 }
    const board = boardWith(said, { ...said, id: 't', x: 400, props: { tail: { x: 2, y: 0.25 } } })
    const tails = () => ['s', 't'].map((id) => board.get(id)?.props)
    execute(board, bo, flipShapes(['s', 't'], 'across'))
    expect(tails()).toMatchObject([{ tail: { x: 0.84, y: 1.22 } }, { tail: { x: -1, y: 0.25 } }])
    execute(board, bo, flipShapes(['s', 't'], 'down'))
    expect(tails()).toMatchObject([{ tail: { x: 0.84, y: -0.22 } }, { tail: { x: -1, y: 0.75 } }])
  })
  it('carries over what stands in a frame', () => {
    const board = boardWith(frame('f', 0, 0, 400, 400), sticky('n', 10, 100))
    execute(board, preparing, flipShapes(['f'], 'across'))
    expect(places(board)).toEqual({ f: [0, 0], n: [290, 100] })
  })
})
