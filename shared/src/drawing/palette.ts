import type { Color } from './drawing.ts'
import type { Look } from './look.ts'
import { noteColors, noteInk, type NoteColor } from './note-colors.ts'

/** The colours of pens, arrows, outlines and words, in each theme; all at 4.5:1 or more on paper and surface. */
const pens = {
  ink: { light: '#1D2730', dark: '#EEF2F4' },
  muted: { light: '#55626E', dark: '#A9B4BD' },
  teal: { light: '#0B5C6B', dark: '#6CCBDB' },
  blue: { light: '#2E6DA4', dark: '#8CC0F0' },
  violet: { light: '#7A4FA3', dark: '#CBAAF2' },
  red: { light: '#A3262A', dark: '#FF9A94' },
  orange: { light: '#B4541A', dark: '#F5A76C' },
  green: { light: '#1E6B3A', dark: '#7FD79B' },
} as const satisfies Record<string, Record<Look['theme'], Color>>

export type PenColor = keyof typeof pens
export const penColorNames = Object.keys(pens) as PenColor[]

export function penColor(name: PenColor, look: Look): Color {
  return pens[name][look.theme]
}

/** The same colours as a highlighter has them: seen through, they are bright by day and by night. */
const markers: Readonly<Record<PenColor, Color>> = {
  ink: '#8A96A0',
  muted: '#B8C1C9',
  teal: '#14C4D6',
  blue: '#3C9BFF',
  violet: '#A66BFF',
  red: '#FF5A66',
  orange: '#FFC400',
  green: '#35D968',
}

export function markerColor(name: PenColor): Color {
  return markers[name]
}

/** What an area may be filled with; undefined leaves what is below it to be seen. */
export type FillColor = 'none' | 'paper' | 'surface' | NoteColor

export function fillColor(name: FillColor, look: Look): Color | undefined {
  if (name === 'none') return undefined
  return name === 'paper' || name === 'surface' ? look[name] : noteColors[name]
}

/** The colour of words on such an area. */
export function inkOn(name: FillColor, look: Look): Color {
  return name === 'none' || name === 'paper' || name === 'surface' ? look.ink : noteInk
}
