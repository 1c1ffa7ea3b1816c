import type { Drawing, Style, TextRun, Weight } from '@samtavle/shared/drawing/drawing'
import { shadowOf } from '@samtavle/shared/drawing/shadow'
import type { PdfFonts } from './pdf-fonts.ts'

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

  constructor(pdf: Pdf, fonts: PdfFonts) {
    this.#pdf = pdf
    this.#fonts = fonts
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

  #text({ lines, size, weight, color, opacity = 1 }: Of<'text'>): void {
    this.#pdf.fontSize(size).fillColor(color, opacity)
    for (const { baseline, runs } of lines) for (const run of runs) this.#run(run, weight, baseline)
  }

  #run({ text, x, emoji }: TextRun, weight: Weight, baseline: number): void {
    let left = x
    for (const stretch of this.#fonts.stretches(text, weight, emoji)) {
      // An emoji may be several characters that only ligatures turn into one sign.
      const features = emoji ? {} : { features: plainLetters }
      this.#pdf.font(stretch.font)
      this.#pdf.text(stretch.text, left, baseline, { lineBreak: false, baseline: 'alphabetic', ...features })
      left += this.#pdf.widthOfString(stretch.text, features)
    }
  }

  #group({ at = { x: 0, y: 0 }, rotation, clip, children }: Of<'group'>): void {
    this.#pdf.save().translate(at.x, at.y)
    if (rotation) this.#pdf.rotate(rotation)
    if (clip !== undefined) this.#pdf.path(clip).clip()
    this.paint(children)
    this.#pdf.restore()
  }
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
