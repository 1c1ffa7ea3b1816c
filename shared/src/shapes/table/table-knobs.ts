import type { Knob } from '../knob.ts'
import { linesOf, type Ruled } from './table-layout.ts'

/** What is left of a column at least, in board units: a few letters. */
const narrowest = 44
/** The same of a row; its words see to it that they have room. */
const lowest = 24

/**
 * The lines between its columns can be pulled by their upper ends, and the table stays as wide; those between its rows
 * by their left ones, and the rows below keep their height.
 */
export function knobsOf(table: Ruled): readonly Knob[] {
  const { across, down } = linesOf(table)
  const { columns, rows } = table.props
  const ofColumns = across.slice(1, -1).map((x, index): Knob => ({
    at: { x, y: 0 },
    way: 'across',
    pull(to) {
      const sizes = shared(across, index + 1, to.x)
      return { columns: columns.map(({ id, w }, at) => ({ id, w: sizes[at] ?? w })) }
    },
  }))
  const ofRows = down.slice(1, -1).map((y, index): Knob => {
    const heightsFor = (to: number) => sizesOf(down).with(index, Math.max(lowest, to - (down[index] ?? 0)))
    return {
      at: { x: 0, y },
      way: 'down',
      pull(to) {
        const heights = heightsFor(to.y)
        return { rows: rows.map(({ id, h }, at) => ({ id, h: rounded(heights[at] ?? h) })) }
      },
      height: (to) => heightsFor(to.y).reduce((sum, height) => sum + rounded(height), 0),
    }
  })
  return [...ofColumns, ...ofRows]
}

/** How large each is with one line elsewhere, as far as its neighbours let it. */
function shared(lines: readonly number[], which: number, to: number): number[] {
  const [before = 0, after = 0] = [lines[which - 1], lines[which + 1]]
  const room = Math.min(narrowest, (after - before) / 2)
  const line = Math.min(after - room, Math.max(before + room, to))
  return sizesOf(lines.with(which, line)).map(rounded)
}

function sizesOf(lines: readonly number[]): number[] {
  return lines.slice(1).map((end, index) => end - (lines[index] ?? 0))
}

function rounded(size: number): number {
  return Math.max(1, Math.round(size * 10) / 10)
}
