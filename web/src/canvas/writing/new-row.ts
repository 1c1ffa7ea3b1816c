import { changeTable } from '@samtavle/shared/board/commands/table/change-table'
import { cellPart } from '@samtavle/shared/shapes/table/table-layout'
import { shortId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'
import { spotOf } from './cells.ts'

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
