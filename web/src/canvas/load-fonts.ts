import { fontFamily } from '@samtavle/shared/drawing/fonts'

/** Resolves when the board's typeface can be painted with; whatever became of it, since a board must open without. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(
    [400, 700].map((weight) => document.fonts.load(`${weight} 16px "${fontFamily}"`, 'Aæøå')),
  )
}
