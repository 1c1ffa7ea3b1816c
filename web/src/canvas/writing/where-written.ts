import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'

/** In a cell keys lead from cell to cell, and no list begins by itself; a title is what names a shape that holds others. */
export type Where = 'cell' | 'title' | 'words'

export function whereWritten({ whole }: Workbench, { id }: Writing): Where {
  const type = whole.get(id)?.type
  if (type === 'table') return 'cell'
  return type && shapeOf(type).holdsOthers ? 'title' : 'words'
}
