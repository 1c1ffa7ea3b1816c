import { Type, type Static } from 'typebox'
import type { Box } from '../../geometry/box.ts'
import type { Grown } from '../grown.ts'

/** Short, so that the names of two make the name of a text part. */
const Id = Type.String({ pattern: '^[A-Za-z0-9]{1,12}$', maxLength: 12 })
const length = Type.Number({ minimum: 1, maximum: 10_000 })

export const most = { columns: 20, rows: 60 } as const

export const TableProps = Type.Object(
  {
    /** From the left; `w` is its share of the table's width. */
    columns: Type.Array(Type.Object({ id: Id, w: length }, { additionalProperties: false }), {
      maxItems: most.columns,
    }),
    /** From the top; `h` is its share of the table's height. */
    rows: Type.Array(Type.Object({ id: Id, h: length }, { additionalProperties: false }), {
      maxItems: most.rows,
    }),
    /** Whether the first row says what the columns are. */
    header: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type TableProps = Static<typeof TableProps>

/** A place in a table to write in; `part` is the name of its text. */
export interface Cell {
  readonly part: string
  readonly row: number
  readonly column: number
  readonly box: Box
}

export function cellPart(row: { readonly id: string }, column: { readonly id: string }): string {
  return `${row.id}-${column.id}`
}

/** As much of a table as its lines depend on. */
export interface Ruled {
  readonly w: number
  readonly h: number
  readonly props: TableProps
  readonly grown?: Grown
}

/** Where the lines between columns and rows lie, from 0 to the whole, in the table's own coordinates. */
export function linesOf({ w, h, props, grown }: Ruled): {
  readonly across: readonly number[]
  readonly down: readonly number[]
} {
  return {
    across: cumulated(
      props.columns.map((column) => column.w),
      w,
    ),
    down: cumulated(grown?.rows ?? props.rows.map((row) => row.h), h),
  }
}

function cumulated(shares: readonly number[], whole: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let sum = 0
  return [0, ...shares.map((share) => ((sum += share) / total) * whole)]
}

/** Row by row. */
export function cellsOf(table: Ruled): Cell[] {
  const { props } = table
  const { across, down } = linesOf(table)
  return props.rows.flatMap((row, r) =>
    props.columns.map((column, c) => {
      const [x = 0, right = 0] = across.slice(c, c + 2)
      const [y = 0, bottom = 0] = down.slice(r, r + 2)
      return { part: cellPart(row, column), row: r, column: c, box: { x, y, w: right - x, h: bottom - y } }
    }),
  )
}
