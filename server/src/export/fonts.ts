import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { faceOf, type Face } from '@samtavle/shared/drawing/clusters'
import type { Weight } from '@samtavle/shared/drawing/drawing'
import type { EmbeddedFont } from '@samtavle/shared/exports/svg'

/** The bundled fonts as files. Each face comes in two: the Latin letters, and those beyond them (ł, ő, š …). */
const require = createRequire(import.meta.url)
const text = '@fontsource/atkinson-hyperlegible-next'
export const subsets = ['latin', 'latin-ext'] as const
export interface FontFace {
  readonly weight: Weight
  readonly italic: boolean
  readonly name: Face
}

/** All that text is set in. */
export const faces: readonly FontFace[] = ([400, 700] as const satisfies readonly Weight[]).flatMap(
  (weight) => [false, true].map((italic) => ({ weight, italic, name: faceOf(weight, italic) })),
)
export type Subset = (typeof subsets)[number]

export function textFontPath(subset: Subset, { weight, italic }: FontFace, format: 'woff' | 'woff2'): string {
  const slant = italic ? 'italic' : 'normal'
  return require.resolve(`${text}/files/atkinson-hyperlegible-next-${subset}-${weight}-${slant}.${format}`)
}

/** Scripts that are read from the right, for PDF, which has no fonts of a system to fall back to. */
export const scripts = [
  { name: 'hebrew', letters: /[\u0590-\u05ff\ufb1d-\ufb4f]/ },
  { name: 'arabic', letters: /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/ },
] as const
type Script = (typeof scripts)[number]['name']

export function scriptFontPath(script: Script, weight: Weight): string {
  return require.resolve(
    `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-${weight}-normal.woff`,
  )
}

export function colorEmojiPath(): string {
  return require.resolve('@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2')
}

/** In outlines, for PDF, where few readers show colour fonts. */
export function outlineEmojiPath(): string {
  return require.resolve('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff')
}

/** CSS `unicode-range` of each subset: which letters are set in it. */
export function unicodeRanges(): Record<Subset, string> {
  return JSON.parse(readFileSync(require.resolve(`${text}/unicode.json`), 'utf8')) as Record<Subset, string>
}

/** For an SVG that needs nothing from outside; emoji are the reader's, since ours would weigh 4 MB. */
export function embeddedFonts(): EmbeddedFont[] {
  const ranges = unicodeRanges()
  return faces.flatMap((face) =>
    subsets.map((subset) => ({
      weight: face.weight,
      italic: face.italic,
      range: ranges[subset],
      data: readFileSync(textFontPath(subset, face, 'woff2'), 'base64'),
    })),
  )
}
