import { describe, expect, it } from 'vitest'
import { resolveEnds, type Target } from './arrow-ends.ts'
import { execute } from './commands/command.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { setStyle } from './commands/set-style.ts'
import type { EndRecord } from './records.ts'
import { arrow, bo, boardWith, sticky } from './test-board.ts'

const box = (x: number, y: number, more: Partial<Target> = {}): Target => ({
  x,
  y,
  w: 100,
  h: 100,
  rotation: 0,
  ...more,
})
const on = (target: string, anchor: EndRecord['anchor'] = [0.5, 0.5]): EndRecord => ({
  target,
  anchor,
  point: [0, 0],
})
const free = (x: number, y: number): EndRecord => ({ target: null, anchor: [0.5, 0.5], point: [x, y] })
const between = (a: Target, b: Target) => (id: string) => (id === 'a' ? a : id === 'b' ? b : undefined)
const ends = { start: on('a'), end: on('b') }

describe('the ends of an arrow with elbows', () => {
  it('stand in the middle of the sides that face each other', () => {
    const { start, end } = resolveEnds(ends, between(box(0, 0), box(300, 20)), 'elbow')
    expect([start.point, start.leaving?.side]).toEqual([{ x: 100, y: 50 }, 'right'])
    expect([end.point, end.leaving?.side]).toEqual([{ x: 300, y: 70 }, 'left'])
  })
  it('change sides as soon as that is the better way', () => {
    const { start, end } = resolveEnds(ends, between(box(0, 0), box(20, 400)), 'elbow')
    expect([start.leaving?.side, end.leaving?.side]).toEqual(['bottom', 'top'])
  })
  it('keep the point that they were put to, and leave it by the nearest side', () => {
    const { start } = resolveEnds(
      { start: on('a', [0.1, 0.4]), end: on('b') },
      between(box(0, 0), box(300, 0)),
      'elbow',
    )
    expect([start.point, start.leaving?.side]).toEqual([{ x: 10, y: 40 }, 'left'])
  })
  it('face the other one where they lie free', () => {
    const { start, end } = resolveEnds(
      { start: free(0, 0), end: free(300, 40) },
      between(box(0, 0), box(0, 0)),
      'elbow',
    )
    expect([start.leaving, end.leaving]).toEqual([{ side: 'right' }, { side: 'left' }])
  })
  it('lie on the outline of what is turned', () => {
    const { start } = resolveEnds(ends, between(box(0, 0, { rotation: 45 }), box(400, 0)), 'elbow')
    expect(start.point.x).toBeCloseTo(50 + Math.SQRT2 * 50)
  })
})

describe('the ends of a straight arrow', () => {
  it.each([
    ['sticky', 100],
    ['ellipse', 50 + Math.SQRT1_2 * 50],
    ['diamond', 75],
  ])('touch the outline of what they hang on: %s', (type, at) => {
    const { start } = resolveEnds(ends, between(box(0, 0, { type }), box(300, 300)))
    expect(start.point.x).toBeCloseTo(at)
  })
  it('say nothing of sides', () => {
    expect(resolveEnds(ends, between(box(0, 0), box(300, 300))).start).not.toHaveProperty('leaving')
  })
})

it('finds another way when what it hangs on is moved, or when it is to be another kind of arrow', () => {
  const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
  execute(board, bo, setStyle(['ab'], { route: 'elbow' }))
  expect(board.get('ab')?.ends?.start.leaving?.side).toBe('right')
  execute(board, bo, moveShapes(['b'], { x: -300, y: 300 }))
  expect(board.get('ab')?.ends?.start.leaving?.side).toBe('bottom')
  const before = board.get('ab')
  execute(board, bo, moveShapes(['a'], { x: 0, y: 0 }))
  expect(board.get('ab')).toBe(before)
})
