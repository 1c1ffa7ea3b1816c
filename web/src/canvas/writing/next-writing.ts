import { canWrite } from '@samtavle/shared/board/commands/write-text'
import { inReadingOrder } from '@samtavle/shared/board/reading-order'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Workbench } from '../workbench.ts'
import { cellBelow } from './cells.ts'
import type { Ending } from './ending.ts'
import type { inNewRow as makeRow } from './new-row.ts'
import type { Writing } from '../workbench/writing.ts'

/** What is written in next. Null when that was all; `inNewRow` is what makes a row at the end of a table. */
export function writingAfter(
  bench: Workbench,
  done: Writing,
  how: Ending,
  inNewRow?: typeof makeRow,
): Writing | null {
  switch (how) {
    case 'previousText':
      return nextWriting(bench, done, -1)
    case 'nextText':
      return nextWriting(bench, done, 1) ?? inNewRow?.(bench, done, 'first') ?? null
    case 'textBelow':
      return cellBelow(bench, done) ?? inNewRow?.(bench, done, 'same') ?? null
    case 'done':
    case 'blurred':
    case 'anotherNote':
      return null
  }
}

/**
 * Where Tab leads while one writes: to the shape's next text, then to the note after it in the same frame. Null at either
 * end.
 */
export function nextWriting(bench: Workbench, { id, part }: Writing, step: 1 | -1): Writing | null {
  const shape = bench.whole.get(id)
  if (!shape) return null
  const parts = writable(bench, shape)
  const next = parts[parts.indexOf(part) + step]
  return next === undefined ? inNextNote(bench, shape, step) : { id, part: next }
}

function inNextNote(bench: Workbench, note: Shape, step: 1 | -1): Writing | null {
  if (note.type !== 'sticky') return null
  const notes = inReadingOrder(
    bench.whole
      .all()
      .filter(({ type, parent, id }) => type === 'sticky' && (parent === note.parent || id === note.id)),
  ).filter((other) => writable(bench, other).length > 0)
  const next = notes[notes.findIndex(({ id }) => id === note.id) + step]
  return next ? { id: next.id, part: '' } : null
}

function writable(bench: Workbench, shape: Shape): readonly string[] {
  const { board, actor } = bench.at(shape.id)
  return shapeOf(shape.type)
    .texts(shape, bench.look.get())
    .filter(({ part, aside }) => !aside && canWrite(board, actor, shape.id, part))
    .map(({ part }) => part)
}
