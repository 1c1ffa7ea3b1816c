import type { Weight } from './drawing.ts'
import { ascent, descent, unitsPerEm } from './font-metrics.ts'

/** The bundled typeface. Kerning is off wherever it is drawn, so a word is as wide as its letters' advances. */
export const fontFamily = 'Atkinson Hyperlegible Next'

/** CSS font families for words, and for runs of emoji. */
export const textFamilies = `"${fontFamily}", system-ui, sans-serif`
export const emojiFamilies = '"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", sans-serif'

/** From one baseline to the next, in em. */
export const lineHeight = 1.25

/** From the top of a line to its baseline, in em: where CSS puts it, so that an editor can lie exactly on top. */
export const baselineOffset = (lineHeight + (ascent + descent) / unitsPerEm) / 2

/** A CSS `font` value; `size` in board units. */
export function fontOf(weight: Weight, size: number, emoji: boolean, italic = false): string {
  if (emoji) return `${size}px ${emojiFamilies}`
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${textFamilies}`
}
