import type { Drawing, TextRun, Weight } from '@samtavle/shared/drawing/drawing'
import { fontOf } from '@samtavle/shared/drawing/fonts'

/** The letters that are drawn, by the CSS font that they are drawn in; of the ordinary ones, which are in one file, one. */
export function lettersIn(
  drawings: readonly Drawing[],
  found: Map<string, Set<string>> = new Map(),
): ReadonlyMap<string, ReadonlySet<string>> {
  for (const drawing of drawings) {
    if (drawing.kind === 'group') lettersIn(drawing.children, found)
    else if (drawing.kind === 'image') lettersIn(drawing.instead, found)
    else if (drawing.kind === 'text') addLetters(drawing, found)
  }
  return found
}

function addLetters(
  { lines, weight }: Extract<Drawing, { kind: 'text' }>,
  found: Map<string, Set<string>>,
): void {
  for (const { runs } of lines) for (const run of runs) addRun(run, weight, found)
}

function addRun(run: TextRun, weight: Weight, found: Map<string, Set<string>>): void {
  if (run.emoji) return
  const font = fontOf(run.weight ?? weight, size, false, run.italic)
  const letters = found.get(font) ?? new Set()
  found.set(font, letters)
  if (ordinary.test(run.text)) letters.add('a')
  else for (const letter of run.text) letters.add(letter)
}

/** Any will do: files are the same for all sizes. */
const size = 16
const ordinary = /^[ -ÿ]*$/
