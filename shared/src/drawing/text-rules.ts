import type { Box } from '../geometry/box.ts'
import type { Color, TextRun } from './drawing.ts'

/** In em: where lines go through letters and below them, from the baseline down, and how thick they are. */
const through = { at: -0.28, thick: 0.06 } as const
const below = { at: 0.1, thick: 0.055 } as const

/** The lines drawn with a run: through what is struck out, below what leads somewhere. */
export function rulesOf(
  { x, width = 0, strike, link, rightToLeft }: TextRun,
  baseline: number,
  size: number,
): Box[] {
  const left = rightToLeft ? x - width : x
  const rules = [...(strike ? [through] : []), ...(link === undefined ? [] : [below])]
  return rules.map(({ at, thick }) => ({ x: left, y: baseline + at * size, w: width, h: thick * size }))
}

const accents = { onLight: '#0B5C6B', onDark: '#6CCBDB' } as const

/** The accent in which letters that lead somewhere stand out, on whatever letters of this colour can be read on. */
export function linkColor(ink: Color): Color {
  const light = [1, 3, 5].reduce((sum, at) => sum + parseInt(ink.slice(at, at + 2), 16), 0)
  return light > 3 * 128 ? accents.onDark : accents.onLight
}
