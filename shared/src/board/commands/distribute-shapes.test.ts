import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bo, boardWith, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { distributeShapes } from './distribute-shapes.ts'
import { idsOn, messes, messOf } from './test-messes.ts'

const row = () => boardWith(sticky('a', 0, 0), sticky('b', 150, 40), sticky('c', 500, 20))

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
