import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'

/** Whether it is the cell of a table that is written in: there keys lead from cell to cell, and no list begins by itself. */
export function isCell({ whole }: Workbench, { id }: Writing): boolean {
  return whole.get(id)?.type === 'table'
}
