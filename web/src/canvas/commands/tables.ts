import { changeTable } from '@samtavle/shared/board/commands/table/change-table'
import type { Axis, TableChange } from '@samtavle/shared/board/commands/table/table-change'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { shortId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import type { CanvasCommand, CommandId } from './canvas-command.ts'

type Table = Extract<Shape, { type: 'table' }>

/** The make-up of the selected table, at the cell that was written in last; without one, at its end. */
export const tableCommands: readonly CanvasCommand[] = [
  add('add-row', 'rows', 'mod+alt+arrowdown'),
  add('add-column', 'columns', 'mod+alt+arrowright'),
  change(
    'remove-row',
    (table, at) => ({ kind: 'remove', axis: 'rows', id: idAt(table, 'rows', at.row) }),
    'mod+alt+arrowup',
  ),
  change(
    'remove-column',
    (table, at) => ({ kind: 'remove', axis: 'columns', id: idAt(table, 'columns', at.column) }),
    'mod+alt+arrowleft',
  ),
  move('move-row-up', 'rows', -1),
  move('move-row-down', 'rows', 1),
  move('move-column-left', 'columns', -1),
  move('move-column-right', 'columns', 1),
  change('header-row', ({ props }) => ({ kind: 'header', on: !props.header })),
]

interface Spot {
  readonly row: number
  readonly column: number
}

function add(id: CommandId, axis: Axis, key: string): CanvasCommand {
  return change(
    id,
    (_table, at) => ({ kind: 'add', axis, at: (axis === 'rows' ? at.row : at.column) + 1, id: shortId() }),
    key,
  )
}

function move(id: CommandId, axis: Axis, by: 1 | -1): CanvasCommand {
  return change(id, (table, at) => ({
    kind: 'move',
    axis,
    id: idAt(table, axis, axis === 'rows' ? at.row : at.column),
    by,
  }))
}

function change(
  id: CommandId,
  changeOf: (table: Table, at: Spot) => TableChange,
  key?: string,
): CanvasCommand {
  const commandFor = (bench: Workbench) => {
    const table = selectedTable(bench)
    return table && changeTable(table.id, changeOf(table, spotIn(table, bench)))
  }
  return {
    id,
    group: 'make',
    ...(key && { keys: [key] }),
    can({ bench }) {
      const command = commandFor(bench)
      return command !== undefined && bench.can(command)
    },
    run({ bench }) {
      const command = commandFor(bench)
      return command !== undefined && bench.run(command)
    },
  }
}

export function selectedTable({ selection, whole }: Workbench): Table | undefined {
  const [id, another] = selection.get()
  const shape = id === undefined || another !== undefined ? undefined : whole.get(id)
  return shape?.type === 'table' ? shape : undefined
}

function spotIn({ id, props }: Table, { writing }: Workbench): Spot {
  const last = writing.last.get()
  const [row, column] = last?.id === id ? last.part.split('-') : []
  return { row: placeOf(props.rows, row), column: placeOf(props.columns, column) }
}

function idAt({ props }: Table, axis: Axis, at: number): string {
  return props[axis][at]?.id ?? ''
}

/** The last when there is none of that name. */
function placeOf(lines: readonly { readonly id: string }[], name: string | undefined): number {
  const found = lines.findIndex(({ id }) => id === name)
  return found < 0 ? lines.length - 1 : found
}
