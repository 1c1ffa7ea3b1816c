import type { Knob } from '../knob.ts'
import { linesOf, type TableProps } from './table-layout.ts'

/** What is left of a column or row at least, in board units. */
const least = 24

interface Table {
  readonly w: number
  readonly h: number
  readonly props: TableProps
}

/** The lines between its columns can be pulled by their upper ends, those between its rows by their left ones. */
export function knobsOf({ w, h, props }: Table): readonly Knob[] {
  const { across, down } = linesOf({ w, h }, props)
  const columns = across.slice(1, -1).map((x, index): Knob => ({
    at: { x, y: 0 },
    way: 'across',
    pull(to) {
      const sizes = pulled(across, index + 1, to.x)
      return { columns: props.columns.map(({ id, w }, at) => ({ id, w: sizes[at] ?? w })) }
    },
  }))
  const rows = down.slice(1, -1).map((y, index): Knob => ({
    at: { x: 0, y },
    way: 'down',
    pull(to) {
      const sizes = pulled(down, index + 1, to.y)
      return { rows: props.rows.map(({ id, h }, at) => ({ id, h: sizes[at] ?? h })) }
    },
  }))
  return [...columns, ...rows]
}

/** How large each is with one line elsewhere, as far as its neighbours let it. */
function pulled(lines: readonly number[], which: number, to: number): number[] {
  const [before = 0, after = 0] = [lines[which - 1], lines[which + 1]]
  const room = Math.min(least, (after - before) / 2)
  const line = Math.min(after - room, Math.max(before + room, to))
  const moved = lines.with(which, line)
  return moved.slice(1).map((end, index) => Math.max(1, Math.round((end - (moved[index] ?? 0)) * 10) / 10))
}
