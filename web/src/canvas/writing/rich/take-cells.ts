import { rowsOfSheet } from '../../copying/rows-of.ts'
import type { Workbench } from '../../workbench.ts'
import type { Writing } from '../../workbench/writing.ts'
import { fillCells } from '../fill-cells.ts'

/** Takes what is pasted into a table when it is cells, which the tabs between them tell; false when it is words. */
export function takeCells(bench: Workbench, writing: Writing, event: ClipboardEvent): boolean {
  const words = event.clipboardData?.getData('text/plain') ?? ''
  if (!words.includes('\t')) return false
  void rowsOfSheet(words).then((rows) => fillCells(bench, writing, rows))
  return true
}
