import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { fontOf } from '@samtavle/shared/drawing/fonts'

/** Every letter that is drawn, by the CSS font that it is drawn in. */
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
  for (const run of lines.flatMap(({ runs }) => runs)) {
    if (run.emoji) continue
    const font = fontOf(run.weight ?? weight, size, false, run.italic)
    const letters = found.get(font) ?? new Set()
    found.set(font, letters)
    for (const letter of run.text) letters.add(letter)
  }
}

/** Any will do: files are the same for all sizes. */
const size = 16
