import { readFileSync } from 'node:fs'
import type { Face } from '@samtavle/shared/drawing/clusters'
import {
  faces,
  outlineEmojiPath,
  scriptFontPath,
  scripts,
  subsets,
  textFontPath,
  unicodeRanges,
} from './fonts.ts'

/** A stretch of text that one font of the document can set. */
export interface Stretch {
  readonly font: string
  readonly text: string
}

const emoji = 'emoji'
const weights = [400, 700] as const

/** The font files that PDFs are made with, read once, and who sets which letter. */
export class PdfFonts {
  readonly #files: ReadonlyMap<string, Buffer>
  readonly #isExtended: (letter: string) => boolean

  constructor() {
    const texts = faces.flatMap((face) =>
      subsets.map(
        (subset) => [nameOf(subset, face.name), readFileSync(textFontPath(subset, face, 'woff'))] as const,
      ),
    )
    const foreign = scripts.flatMap(({ name }) =>
      weights.map((weight) => [`${name}-${weight}`, readFileSync(scriptFontPath(name, weight))] as const),
    )
    this.#files = new Map([...texts, ...foreign, [emoji, readFileSync(outlineEmojiPath())]])
    const ranges = unicodeRanges()
    const isLatin = within(ranges.latin)
    const isLatinExt = within(ranges['latin-ext'])
    this.#isExtended = (letter) => !isLatin(letter) && isLatinExt(letter)
  }

  /** Those that nothing is set in are not embedded. */
  register(pdf: PDFKit.PDFDocument): void {
    for (const [name, file] of this.#files) pdf.registerFont(name, file)
  }

  /** Splits a run by font; what none of them has stays with the Latin one, which draws a box for it. */
  stretches(text: string, face: Face, isEmoji: boolean): Stretch[] {
    if (isEmoji) return [{ font: emoji, text }]
    const stretches: { font: string; text: string }[] = []
    for (const letter of text) {
      const font = this.#fontOf(letter, face)
      const last = stretches.at(-1)
      if (last?.font === font) last.text += letter
      else stretches.push({ font, text: letter })
    }
    return stretches
  }

  #fontOf(letter: string, face: Face): string {
    const script = scripts.find(({ letters }) => letters.test(letter))
    // They have no italics.
    if (script) return `${script.name}-${Number.parseInt(String(face), 10)}`
    return nameOf(this.#isExtended(letter) ? 'latin-ext' : 'latin', face)
  }
}

export function nameOf(subset: (typeof subsets)[number], face: Face): string {
  return `${subset}-${face}`
}

/** `range` as in CSS: `U+0100-02BA,U+20AC`. */
function within(range: string): (letter: string) => boolean {
  const bounds = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (letter) => {
    const point = letter.codePointAt(0) ?? 0
    return bounds.some(([from, to]) => from <= point && point <= to)
  }
}
