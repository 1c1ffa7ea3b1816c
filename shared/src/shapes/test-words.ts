import type { Drawing } from '../drawing/drawing.ts'

/** The words in drawings, text by text, lines joined; for tests. */
export function wordsIn(drawings: readonly Drawing[]): string[] {
  return drawings.flatMap((drawing) => {
    if (drawing.kind === 'group') return wordsIn(drawing.children)
    if (drawing.kind === 'image') return wordsIn(drawing.instead)
    return drawing.kind === 'text'
      ? [drawing.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')]
      : []
  })
}
