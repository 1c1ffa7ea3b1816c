import { changeTable } from '@samtavle/shared/board/commands/table/change-table'
import { writeTexts } from '@samtavle/shared/board/commands/write-texts'
import { cellPart, most } from '@samtavle/shared/shapes/table/table-layout'
import { shortId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'
import { spotOf } from './cells.ts'

type Rows = readonly (readonly string[])[]

/**
 * Puts the cells of a spreadsheet into a table, from the one that is written in to the right and down. The table grows
 * by what is missing, as far as tables go. False when nothing could be written.
 */
export function fillCells(bench: Workbench, from: Writing, cells: Rows): boolean {
  const history = bench.history.get()
  history.closeStep()
  const endHold = history.holdStep()
  growFor(bench, from, cells)
  const isWritten = bench.run(writeTexts(from.id, textsFor(bench, from, cells)))
  endHold()
  history.closeStep()
  return isWritten
}

function growFor(bench: Workbench, from: Writing, cells: Rows): void {
  const spot = spotOf(bench, from)
  if (!spot) return
  const { columns, rows } = spot.table.props
  const tall = spot.row + cells.length
  const wide = columns.indexOf(spot.column) + Math.max(0, ...cells.map((line) => line.length))
  const adds = [...addsTo('rows', rows.length, tall), ...addsTo('columns', columns.length, wide)]
  if (adds.length > 0) bench.run(changeTable(from.id, ...adds))
}

function addsTo(axis: 'rows' | 'columns', now: number, wanted: number) {
  const missing = Math.max(0, Math.min(wanted, most[axis]) - now)
  return Array.from(
    { length: missing },
    (_, i) => ({ kind: 'add', axis, at: now + i, id: shortId() }) as const,
  )
}

/** By the part of the table that they go to. */
function textsFor(bench: Workbench, from: Writing, cells: Rows): ReadonlyMap<string, string> {
  const spot = spotOf(bench, from)
  if (!spot) return new Map()
  const { columns, rows } = spot.table.props
  const left = columns.indexOf(spot.column)
  const texts = cells.flatMap((line, down) =>
    line.flatMap((words, across) => {
      const [row, column] = [rows[spot.row + down], columns[left + across]]
      return row && column ? [[cellPart(row, column), words] as const] : []
    }),
  )
  return new Map(texts)
}
