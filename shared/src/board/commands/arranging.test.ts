import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { gap } from '../free-place.ts'
import { arrow, bo, boardWith, frame, preparing, sticky } from '../test-board.ts'
import { alignShapes } from './align-shapes.ts'
import { execute } from './command.ts'
import { distributeShapes } from './distribute-shapes.ts'
import { flipShapes } from './flip-shapes.ts'
import { groupShapes } from './group-shapes.ts'
import { lockShapes } from './lock-shapes.ts'
import { matchSize } from './match-size.ts'
import { tidyUp } from './tidy-up.ts'

const places = (board: Board) => Object.fromEntries(board.all().map(({ id, x, y }) => [id, [x, y]]))
const row = () => boardWith(sticky('a', 0, 0), sticky('b', 150, 40), sticky('c', 500, 20))
const all = ['a', 'b', 'c']

/** Up to thirty boxes anywhere, as notes n0, n1 … */
const messes = fc.array(
  fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    w: fc.integer({ min: 20, max: 400 }),
    h: fc.integer({ min: 20, max: 400 }),
  }),
  { minLength: 3, maxLength: 30 },
)
type Boxes = typeof messes extends fc.Arbitrary<infer Mess> ? Mess : never
const messOf = (boxes: Boxes) => boardWith(...boxes.map((box, i) => sticky(`n${i}`, box.x, box.y, box)))
const idsOn = (board: Board) => board.all().map(({ id }) => id)

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

describe('distributing', () => {
  it('leaves equal gaps, whatever lies about, in a row as long as before', () => {
    fc.assert(
      fc.property(messes, fc.constantFrom('across', 'down'), (boxes, axis) => {
        const board = messOf(boxes)
        const [at, length] = axis === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const)
        const ends = () => [
          Math.min(...board.all().map((one) => one[at])),
          Math.max(...board.all().map((one) => one[at] + one[length])),
        ]
        const before = ends()
        const order = board.all().toSorted((a, b) => a[at] + a[length] / 2 - b[at] - b[length] / 2)
        execute(board, bo, distributeShapes(idsOn(board), axis))
        const line = order.flatMap(({ id }) => board.get(id) ?? [])
        const gaps = line.slice(1).map((one, i) => one[at] - (line[i]?.[at] ?? 0) - (line[i]?.[length] ?? 0))
        for (const one of gaps) expect(one).toBeCloseTo(gaps[0] ?? 0, 1)
        // Of what overlaps all over, the middle ones may stick out.
        if ((gaps[0] ?? 0) < 0) return
        for (const [i, end] of ends().entries()) expect(end).toBeCloseTo(before[i] ?? 0, 1)
      }),
      { numRuns: 60 },
    )
  })
  it('needs three', () => expect(distributeShapes(['a', 'b'], 'across')(row(), bo)).toBe(false))
})

describe('tidying up', () => {
  it('leaves none on another, all at the same pitch, and finds nothing to tidy the second time', () => {
    fc.assert(
      fc.property(messes, (boxes) => {
        const board = messOf(boxes)
        execute(board, bo, tidyUp(idsOn(board)))
        const cell = {
          x: Math.max(...boxes.map(({ w }) => w)) + gap,
          y: Math.max(...boxes.map(({ h }) => h)) + gap,
        }
        const origin = {
          x: Math.min(...board.all().map(({ x }) => x)),
          y: Math.min(...board.all().map(({ y }) => y)),
        }
        const cells = board.all().map(({ x, y }) => [(x - origin.x) / cell.x, (y - origin.y) / cell.y])
        for (const place of cells.flat()) expect(Number.isInteger(place)).toBe(true)
        expect(new Set(cells.map(String)).size).toBe(boxes.length)
        const once = places(board)
        execute(board, bo, tidyUp(idsOn(board)))
        expect(places(board)).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })
  it('keeps the order in which they are read', () => {
    const board = boardWith(
      sticky('c', 10, 130),
      sticky('b', 190, 12),
      sticky('a', 0, 30),
      sticky('d', 140, 160),
    )
    execute(board, bo, tidyUp(['a', 'b', 'c', 'd']))
    expect(places(board)).toEqual({ a: [0, 12], b: [112, 12], c: [0, 124], d: [112, 124] })
  })
  it('makes a row of a row and a column of a column', () => {
    const board = boardWith(sticky('a', 0, 0), sticky('b', 130, 5), sticky('c', 300, 3), sticky('d', 410, 9))
    execute(board, bo, tidyUp(['a', 'b', 'c', 'd']))
    expect(places(board)).toEqual({ a: [0, 0], b: [112, 0], c: [224, 0], d: [336, 0] })
  })
  it('tidies up what stands in a frame, and stays inside of it', () => {
    const notes = [0, 1, 2, 3, 4].map((i) => sticky(`n${i}`, 180 - 30 * i, 120 + 70 * i))
    const board = boardWith(frame('f', 0, 0, 400, 600), ...notes)
    execute(board, bo, tidyUp(['f']))
    for (const { id, x, y, parent } of board.all().filter(({ type }) => type === 'sticky')) {
      expect([id, parent]).toEqual([id, 'f'])
      expect(x >= 0 && x + 100 <= 400 && y >= 72 && y + 100 <= 600).toBe(true)
    }
  })
})

const three = () => boardWith(sticky('a', 0, 0, { w: 80, h: 200 }), sticky('b', 200), sticky('c', 400))

const sizes = (board: Board) => board.all().map(({ w, h }) => [w, h])

describe('matching sizes', () => {
  it('makes all as wide, as high or as large as the largest', () => {
    const [wide, high, large] = (['width', 'height', 'both'] as const).map((measure) => {
      const board = three()
      execute(board, bo, matchSize(all, measure))
      return sizes(board)
    })
    expect(wide).toEqual([
      [100, 200],
      [100, 100],
      [100, 100],
    ])
    expect(high).toEqual([
      [80, 200],
      [100, 200],
      [100, 200],
    ])
    expect(large).toEqual([
      [100, 200],
      [100, 200],
      [100, 200],
    ])
  })
  it('needs two', () => expect(matchSize(['a'], 'both')(three(), bo)).toBe(false))
})

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
