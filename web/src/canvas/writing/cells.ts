import { changeTable } from '@samtavle/shared/board/commands/table/change-table'
import { canWrite } from '@samtavle/shared/board/commands/write-text'
import { cellPart } from '@samtavle/shared/shapes/table/table-layout'
import { shortId } from '../new-id.ts'
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

/** A cell of a row that is made at the end. Null while the last row is empty, so that nobody makes one by accident. */
export function inNewRow(bench: Workbench, done: Writing, which: 'first' | 'same'): Writing | null {
  const spot = spotOf(bench, done)
  if (!spot) return null
  const { rows, columns } = spot.table.props
  const last = rows.at(-1)
  const isEmpty = (part: string) => (spot.table.texts[part] ?? '').trim() === ''
  if (!last || columns.every((column) => isEmpty(cellPart(last, column)))) return null
  const row = { id: shortId() }
  const add = changeTable(done.id, { kind: 'add', axis: 'rows', at: rows.length, id: row.id })
  if (!bench.run(add)) return null
  return { id: done.id, part: cellPart(row, which === 'first' ? (columns[0] ?? spot.column) : spot.column) }
}

function spotOf({ whole }: Workbench, { id, part }: Writing) {
  const table = whole.get(id)
  if (table?.type !== 'table') return undefined
  const row = table.props.rows.findIndex((one) => part.startsWith(`${one.id}-`))
  const column = table.props.columns.find((one) => part.endsWith(`-${one.id}`))
  return row < 0 || !column ? undefined : { table, row, column }
}
