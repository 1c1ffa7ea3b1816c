import type { NewShape } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { shapes } from '@samtavle/shared/shapes/registry'
import { startOf } from './clip.ts'

/** What a list or a piece of a spreadsheet can become. */
export type PasteAs = 'note' | 'notes' | 'table'

/** As many notes as one paste may make. */
export const mostNotes = 500
/** Between notes, in board units. */
const GAP = 20
/** Wider than high, as a screen is. */
const SHAPE = 1.6

/** The words of each note: one for each row, its cells under one another. */
export function wordsOfNotes(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => row.filter((cell) => cell !== '').join('\n')).slice(0, mostNotes)
}

/** Notes in rows from the top left, around a point. */
export function notesInGrid(
  words: readonly string[],
  at: Point,
  newId: () => string,
  props?: object,
): readonly NewShape[] {
  const { w, h } = shapes.sticky.size
  const columns = Math.max(1, Math.round(Math.sqrt(words.length * SHAPE)))
  const lines = Math.ceil(words.length / columns)
  const across = Math.min(columns, words.length) * (w + GAP) - GAP
  const left = Math.round(at.x - across / 2)
  const top = Math.round(at.y - (lines * (h + GAP) - GAP) / 2)
  return words.map((text, index) => ({
    id: newId(),
    type: 'sticky',
    x: left + (index % columns) * (w + GAP),
    y: top + Math.floor(index / columns) * (h + GAP),
    texts: { '': startOf(text) },
    ...(props && { props }),
  }))
}
