import type { NewShape } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { cellPart, most } from '@samtavle/shared/shapes/table/table-layout'
import { startOf } from './clip.ts'

type Rows = readonly (readonly string[])[]

/** What a cell of a new table measures, in board units. */
const CELL = { w: 160, h: 44 } as const

/** Whether they are rows of cells, and no more of them than a table has. */
export function fitsTable(rows: Rows): boolean {
  const columns = columnsIn(rows)
  return columns > 1 && columns <= most.columns && rows.length <= most.rows
}

/** A table around a point, its first row the headings. */
export function tableOf(rows: Rows, at: Point, id: string): NewShape {
  const columns = Array.from({ length: columnsIn(rows) }, (_, index) => ({ id: `c${index + 1}`, w: CELL.w }))
  const lines = rows.map((_, index) => ({ id: `r${index + 1}`, h: CELL.h }))
  const [w, h] = [columns.length * CELL.w, lines.length * CELL.h]
  const cells = lines.flatMap((line, row) =>
    columns.map((column, index) => [cellPart(line, column), startOf(rows[row]?.[index] ?? '')] as const),
  )
  return {
    id,
    type: 'table',
    x: Math.round(at.x - w / 2),
    y: Math.round(at.y - h / 2),
    w,
    h,
    props: { columns, rows: lines, header: true },
    texts: Object.fromEntries(cells.filter(([, words]) => words !== '')),
  }
}

function columnsIn(rows: Rows): number {
  return Math.max(0, ...rows.map((row) => row.length))
}
