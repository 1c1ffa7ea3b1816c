import { fontFamily } from '@samtavle/shared/drawing/fonts'

/** Resolves when the board's typeface can be painted with; whatever became of it, since a board must open without. */
export async function loadFonts(): Promise<void> {
  await loadFaces(['400', '700'])
}

/** `faces` are the beginnings of CSS `font` values: style and weight. */
export async function loadFaces(faces: readonly string[]): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(`${face} 16px "${fontFamily}"`, 'Aæøå')))
}
