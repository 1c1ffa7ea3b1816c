import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreOf, grow, intersects, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { elbow, shiftMiddle } from './elbow.ts'
import { outwards, sides, type Side, type Tie } from './tie.ts'

function tied(box: Box, side: Side): Tie {
  const [centre, out] = [centreOf(box), outwards[side]]
  return { box, side, point: { x: centre.x + (out.x * box.w) / 2, y: centre.y + (out.y * box.h) / 2 } }
}
const flat = (points: readonly Point[]) => points.map(({ x, y }) => [x, y])
const note = (x: number, y: number): Box => ({ x, y, w: 100, h: 100 })

const boxes = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  w: fc.integer({ min: 10, max: 400 }),
  h: fc.integer({ min: 10, max: 400 }),
})
const anySide = fc.constantFrom(...sides)

/** Whether any stretch of a line goes through the inside of a box. */
function goesThrough(points: readonly Point[], box: Box): boolean {
  const inside = grow(box, -0.02)
  return points.slice(1).some((to, i) => {
    const from = points[i] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return intersects(inside, { x, y, w: Math.abs(from.x - to.x), h: Math.abs(from.y - to.y) })
  })
}

describe('an elbow', () => {
  it('is one straight line between sides that face each other', () => {
    expect(flat(elbow(tied(note(0, 0), 'right'), tied(note(300, 0), 'left')).points)).toEqual([
      [100, 50],
      [300, 50],
    ])
  })
  it('turns half-way between them when they lie aside', () => {
    expect(flat(elbow(tied(note(0, 0), 'right'), tied(note(300, 200), 'left')).points)).toEqual([
      [100, 50],
      [200, 50],
      [200, 250],
      [300, 250],
    ])
  })
  it('bends once where once is enough', () => {
    expect(flat(elbow(tied(note(0, 0), 'right'), tied(note(300, 200), 'top')).points)).toEqual([
      [100, 50],
      [350, 50],
      [350, 200],
    ])
  })
  it('bends once also nearer to what it hangs on than it keeps where it goes round', () => {
    expect(flat(elbow(tied(note(0, 0), 'bottom'), tied(note(140, 65), 'left')).points)).toEqual([
      [50, 100],
      [50, 115],
      [140, 115],
    ])
    const along = elbow(tied(note(0, 0), 'bottom'), tied(note(140, 55), 'left')).points
    expect(along.some(({ y }) => y === 105)).toBe(true)
    expect(along.length).toBeGreaterThan(3)
  })
  it('goes round both when it has to leave by the far side', () => {
    const { points } = elbow(tied(note(0, 0), 'left'), tied(note(300, 0), 'right'))
    expect(points).toHaveLength(6)
    expect(goesThrough(points, note(0, 0)) || goesThrough(points, note(300, 0))).toBe(false)
  })
  it('goes through neither box, whatever their sides, unless they overlap', () => {
    fc.assert(
      fc.property(boxes, boxes, anySide, anySide, (one, other, from, to) => {
        fc.pre(!intersects(grow(one, 1), other))
        const { points } = elbow(tied(one, from), tied(other, to))
        expect([goesThrough(points, one), goesThrough(points, other)]).toEqual([false, false])
      }),
      { numRuns: 3000 },
    )
  })
  it('leaves every end straight out, at right angles all the way, in six stretches at most', () => {
    fc.assert(
      fc.property(boxes, boxes, anySide, anySide, (one, other, from, to) => {
        fc.pre(!intersects(grow(one, 1), other))
        const { points } = elbow(tied(one, from), tied(other, to))
        const [first, second] = points
        expect(points.length).toBeLessThanOrEqual(7)
        for (const [i, point] of points.slice(1).entries())
          expect(point.x === points[i]?.x || point.y === points[i]?.y).toBe(true)
        const out = outwards[from]
        const along =
          ((second?.x ?? 0) - (first?.x ?? 0)) * out.x + ((second?.y ?? 0) - (first?.y ?? 0)) * out.y
        expect(along).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
  it('is the same from its end to its start, as long', () => {
    fc.assert(
      fc.property(boxes, boxes, anySide, anySide, (one, other, from, to) => {
        const [there, back] = [
          elbow(tied(one, from), tied(other, to)),
          elbow(tied(other, to), tied(one, from)),
        ]
        expect(back.cost).toBeCloseTo(there.cost)
      }),
    )
  })
  it('lets a hand move the stretch in its middle, and only that', () => {
    const { points } = elbow(tied(note(0, 0), 'right'), tied(note(300, 200), 'left'))
    expect(flat(shiftMiddle(points, 30))).toEqual([
      [100, 50],
      [230, 50],
      [230, 250],
      [300, 250],
    ])
    expect(
      shiftMiddle(
        [
          { x: 0, y: 0 },
          { x: 9, y: 0 },
        ],
        30,
      ),
    ).toHaveLength(2)
  })
})
