import type { Color } from './drawing.ts'

/** The eight colours of notes, the same in both themes; `noteInk` stands on all of them at 10:1 or more. */
export const noteColors = {
  sun: '#FFE58A',
  sand: '#F3DDB8',
  coral: '#FFC9B8',
  rose: '#FFC7DC',
  violet: '#DCCFFB',
  sky: '#BFE0FF',
  mint: '#BDEBD3',
  grass: '#D9EEA6',
} as const satisfies Record<string, Color>

export type NoteColor = keyof typeof noteColors
export const noteColorNames = Object.keys(noteColors) as NoteColor[]
export const noteInk: Color = '#1D2730'
