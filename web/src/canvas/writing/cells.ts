import { canWrite } from '@samtavle/shared/board/commands/write-text'
import { cellPart } from '@samtavle/shared/shapes/table/table-layout'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'

/** The same column in the next row; null in the last, and outside of tables. */
export function cellBelow(bench: Workbench, { id, part }: Writing): Writing | null {
  const spot = spotOf(bench, { id, part })
  const row = spot?.table.props.rows[spot.row + 1]
  const next = spot && row && cellPart(row, spot.column)
  const { board, actor } = bench.at(id)
  return next !== undefined && canWrite(board, actor, id, next) ? { id, part: next } : null
}

/** Which cell a text part of a table is; undefined outside of tables. */
export function spotOf({ whole }: Workbench, { id, part }: Writing) {
  const table = whole.get(id)
  if (table?.type !== 'table') return undefined
  const row = table.props.rows.findIndex((one) => part.startsWith(`${one.id}-`))
  const column = table.props.columns.find((one) => part.endsWith(`-${one.id}`))
  return row < 0 || !column ? undefined : { table, row, column }
}
