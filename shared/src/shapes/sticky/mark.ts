import type { Drawing } from '../../drawing/drawing.ts'
import { noteInk, type NoteColor } from '../../drawing/note-colors.ts'

/** One mark for each colour, within 10 by 10, so that nobody has to tell colours apart by hue. */
const marks: Readonly<Record<NoteColor, string>> = {
  sun: 'M5 1.5A3.5 3.5 0 1 1 5 8.5A3.5 3.5 0 1 1 5 1.5Z',
  sand: 'M2 2H8V8H2Z',
  coral: 'M5 1.5L9 8.5H1Z',
  rose: 'M5 8.8L1.5 5.1A2.1 2.1 0 0 1 5 2.6A2.1 2.1 0 0 1 8.5 5.1Z',
  violet: 'M5 1L9 5L5 9L1 5Z',
  sky: 'M1 2H9V4H1ZM1 6H9V8H1Z',
  mint: 'M4 1H6V4H9V6H6V9H4V6H1V4H4Z',
  grass: 'M1.5 8.5A6.5 6.5 0 0 1 8.5 1.5A6.5 6.5 0 0 1 1.5 8.5Z',
}

const side = 10
const inset = 5

/** The colour's mark in the lower right corner; it shrinks with very small notes. */
export function markOf(color: NoteColor, { w, h }: { readonly w: number; readonly h: number }): Drawing {
  return {
    kind: 'group',
    fine: true,
    at: { x: Math.max(0, w - inset - side), y: Math.max(0, h - inset - side) },
    children: [{ kind: 'path', d: marks[color], style: { fill: noteInk, opacity: 0.42 } }],
  }
}
