import type { ImageFiles } from '@samtavle/shared/drawing/image-file'

type PdfImage = PDFKit.Mixins.ImageSrc

interface OpensImages {
  openImage(source: Buffer): PdfImage
}

/** The pictures of one PDF, each put into it once however often it is shown. */
export class PdfImages {
  readonly #pdf: OpensImages
  readonly #files: ImageFiles
  readonly #opened = new Map<string, PdfImage>()

  constructor(pdf: PDFKit.PDFDocument, files: ImageFiles) {
    // The types don't know of it, though the manual does.
    this.#pdf = pdf as unknown as OpensImages
    this.#files = files
  }

  of(id: string): PdfImage | undefined {
    const file = this.#files.get(id)
    const known = this.#opened.get(id)
    if (known || !file) return known
    const { buffer, byteOffset, byteLength } = file.bytes
    const opened = this.#pdf.openImage(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength))
    this.#opened.set(id, opened)
    return opened
  }
}
