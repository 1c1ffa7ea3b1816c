import { most, type TableProps } from '../../../shapes/table/table-layout.ts'

export type Axis = 'columns' | 'rows'

/** What can be done to a table's make-up. Places count from 0; `id` is a column's or a row's. */
export type TableChange =
  | { readonly kind: 'add'; readonly axis: Axis; readonly at: number; readonly id: string }
  | { readonly kind: 'remove'; readonly axis: Axis; readonly id: string }
  | { readonly kind: 'move'; readonly axis: Axis; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'header'; readonly on: boolean }

/** A column or a row: how much it takes up of the table. */
interface Line {
  readonly id: string
  readonly size: number
}

/** Of a table what its changes change. */
export interface Sized {
  readonly w: number
  readonly h: number
  readonly props: TableProps
}

/** The table so, as much larger or smaller as it has got more or less; undefined when there is nothing to do. */
export function changed(table: Sized, change: TableChange): Sized | undefined {
  if (change.kind === 'header') {
    const { on: header } = change
    return header === table.props.header ? undefined : { ...table, props: { ...table.props, header } }
  }
  const before = linesOf(table.props, change.axis)
  const after = changedLines(before, change)
  return after && withLines(table, change.axis, before, after)
}

function changedLines(lines: readonly Line[], change: Exclude<TableChange, { kind: 'header' }>) {
  const at = lines.findIndex(({ id }) => id === change.id)
  switch (change.kind) {
    case 'add': {
      if (at >= 0 || lines.length >= most[change.axis]) return undefined
      const size = lines[Math.max(0, change.at - 1)]?.size ?? 1
      return lines.toSpliced(change.at, 0, { id: change.id, size })
    }
    case 'remove':
      return at < 0 || lines.length < 2 ? undefined : lines.toSpliced(at, 1)
    case 'move': {
      const [line, to] = [lines[at], at + change.by]
      if (!line || to < 0 || to >= lines.length) return undefined
      return lines.toSpliced(at, 1).toSpliced(to, 0, line)
    }
  }
}

function linesOf({ columns, rows }: TableProps, axis: Axis): Line[] {
  return axis === 'columns'
    ? columns.map(({ id, w }) => ({ id, size: w }))
    : rows.map(({ id, h }) => ({ id, size: h }))
}

function withLines(
  { w, h, props }: Sized,
  axis: Axis,
  before: readonly Line[],
  after: readonly Line[],
): Sized {
  const by = total(after) / total(before)
  return axis === 'columns'
    ? { w: w * by, h, props: { ...props, columns: after.map(({ id, size }) => ({ id, w: size })) } }
    : { w, h: h * by, props: { ...props, rows: after.map(({ id, size }) => ({ id, h: size })) } }
}

function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size, 0)
}
