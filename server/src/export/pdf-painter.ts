import { faceOf } from '@samtavle/shared/drawing/clusters'
import type { Drawing, Style, TextRun, Weight } from '@samtavle/shared/drawing/drawing'
import { lineHeight } from '@samtavle/shared/drawing/fonts'
import { mirror } from '@samtavle/shared/drawing/mirror'
import { shadowOf } from '@samtavle/shared/drawing/shadow'
import { rulesOf } from '@samtavle/shared/drawing/text-rules'
import { scripts } from './fonts.ts'
import type { PdfFonts, Stretch } from './pdf-fonts.ts'
import type { PdfImages } from './pdf-images.ts'

type Pdf = PDFKit.PDFDocument
type Of<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>

/**
 * Kerning and ligatures off, or words would be wider or narrower than they were laid out. fontkit only takes that as
 * an object; the types know of lists, which switch features on.
 */
const plainLetters = { kern: false, liga: false, clig: false, calt: false } as unknown as never[]

/** Draws primitives on a PDF page, in the coordinates that the page is set to. Text stays text. */
export class PdfPainter {
  readonly #pdf: Pdf
  readonly #fonts: PdfFonts
  readonly #images: PdfImages

  constructor(pdf: Pdf, fonts: PdfFonts, images: PdfImages) {
    this.#pdf = pdf
    this.#fonts = fonts
    this.#images = images
  }

  paint(drawings: readonly Drawing[]): void {
    for (const drawing of drawings) this.#paintOne(drawing)
  }

  #paintOne(drawing: Drawing): void {
    switch (drawing.kind) {
      case 'rect':
        this.paint(shadowOf(drawing))
        return this.#rect(drawing)
      case 'ellipse':
        return this.#ellipse(drawing)
      case 'path':
        return ink(this.#pdf, drawing.style, () => this.#pdf.path(drawing.d))
      case 'text':
        return this.#text(drawing)
      case 'image':
        return this.#image(drawing)
      case 'group':
        return this.#group(drawing)
    }
  }

  #rect({ box: { x, y, w, h }, radius = 0, style }: Of<'rect'>): void {
    const rounding = Math.min(radius, w / 2, h / 2)
    ink(this.#pdf, style, () =>
      rounding > 0 ? this.#pdf.roundedRect(x, y, w, h, rounding) : this.#pdf.rect(x, y, w, h),
    )
  }

  #ellipse({ box: { x, y, w, h }, style }: Of<'ellipse'>): void {
    ink(this.#pdf, style, () => this.#pdf.ellipse(x + w / 2, y + h / 2, w / 2, h / 2))
  }

  #text(text: Of<'text'>): void {
    this.#pdf.fontSize(text.size).fillColor(text.color, text.opacity)
    for (const { baseline, runs } of text.lines) for (const run of runs) this.#run(run, text, baseline)
  }

  #run(run: TextRun, text: Of<'text'>, baseline: number): void {
    const { color, linkColor = color, opacity, size } = text
    const measured = this.#measured(run, text.weight)
    // The fonts of those scripts turn their own letters round, and we all else.
    const stretches = run.rightToLeft ? measured.toReversed().map(turnedRound) : measured
    const width = stretches.reduce((sum, stretch) => sum + stretch.width, 0)
    if (run.link !== undefined) this.#pdf.fillColor(linkColor, opacity)
    let left = run.rightToLeft ? run.x - width : run.x
    for (const { font, text, width, features } of stretches) {
      this.#pdf
        .font(font)
        .text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic', ...features })
      left += width
    }
    for (const { x, y, w, h } of rulesOf(run, baseline, size)) this.#pdf.rect(x, y, w, h).fill()
    if (run.link === undefined) return
    const [above, w = 0] = [baseline - size, run.width]
    this.#pdf.link(run.rightToLeft ? run.x - w : run.x, above, w, size * lineHeight, run.link)
    this.#pdf.fillColor(color, opacity)
  }

  /** A run by the fonts that set it. An emoji may be several characters that only ligatures turn into one sign. */
  #measured({ text, emoji, weight, italic }: TextRun, own: Weight) {
    const features = emoji ? {} : { features: plainLetters }
    return this.#fonts.stretches(text, faceOf(weight ?? own, italic), emoji).map((stretch) => ({
      ...stretch,
      features,
      width: this.#pdf.font(stretch.font).widthOfString(stretch.text, features),
    }))
  }

  #image({ image, box, flip, instead }: Of<'image'>): void {
    const file = this.#images.of(image)
    const { w: width, h: height } = box
    if (!file || width === 0 || height === 0) return this.paint(instead)
    const { at, scale } = mirror(box, flip)
    this.#pdf.save().translate(at.x, at.y).scale(scale.x, scale.y)
    this.#pdf.image(file, 0, 0, { width, height })
    this.#pdf.restore()
  }

  #group({ at = { x: 0, y: 0 }, rotation, clip, children }: Of<'group'>): void {
    this.#pdf.save().translate(at.x, at.y)
    if (rotation) this.#pdf.rotate(rotation)
    if (clip !== undefined) this.#pdf.path(clip).clip()
    this.paint(children)
    this.#pdf.restore()
  }
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
}

/** Signs and spaces between words that are read from the right, in the order in which they are seen. */
function turnedRound<S extends Stretch>(stretch: S): S {
  if (scripts.some(({ letters }) => letters.test(stretch.text))) return stretch
  const letters = Array.from(stretch.text, (letter) => mirrored[letter] ?? letter)
  return { ...stretch, text: letters.toReversed().join('') }
}

/** `trace` draws the outline; it is drawn twice when both fill and outline are painted, since one call ends a path. */
function ink(pdf: Pdf, { fill, stroke, width = 1, dash, opacity = 1 }: Style, trace: () => void): void {
  if (fill !== undefined) {
    trace()
    pdf.fillColor(fill, opacity).fill()
  }
  if (stroke === undefined) return
  trace()
  pdf.lineWidth(width).lineCap('round').lineJoin('round').strokeColor(stroke, opacity)
  if (dash) pdf.dash([...dash] as unknown as number, {})
  pdf.stroke()
  if (dash) pdf.undash()
}
