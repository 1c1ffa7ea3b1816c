import { buffer } from 'node:stream/consumers'
// oxlint-disable-next-line import/no-named-as-default -- the types know the default alone
import PDFDocument from 'pdfkit'
import { noImages } from '@samtavle/shared/drawing/image-file'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Exporter, ExportRequest, Scope } from '@samtavle/shared/exports/exporter'
import { pictureOf, type Picture } from '@samtavle/shared/exports/picture'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { nameOf, PdfFonts } from './pdf-fonts.ts'
import { PdfImages } from './pdf-images.ts'
import { PdfPainter } from './pdf-painter.ts'

/** PDF points, 1/72 inch. */
const A4 = { short: 595.28, long: 841.89 }
const MARGIN = 28
const FOOT = 18
const FOOT_SIZE = 8

const languages: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' }
const overview: Readonly<Record<Locale, string>> = { da: 'Oversigt', en: 'Overview' }
const footColor = '#55626E'

interface Page {
  readonly scope: Scope
  /** In the list of contents that readers show. */
  readonly name: string
}

/** The whole board on the first page, then a page for each frame; text can be searched and copied. */
export function pdfExporter(now: () => Date): Exporter {
  const fonts = new PdfFonts()
  return {
    extension: 'pdf',
    mediaType: 'application/pdf',
    async run(request, onProgress) {
      const pdf = newDocument(request)
      const bytes = buffer(pdf)
      fonts.register(pdf)
      const pages = pagesOf(request)
      const painter = new PdfPainter(pdf, fonts, new PdfImages(pdf, request.images ?? noImages))
      for (const [index, page] of pages.entries()) {
        const foot = `${dateIn(request.look.locale, now())}   ${index + 1} / ${pages.length}`
        addPage(pdf, painter, { ...page, foot, picture: pictureOf({ ...request, scope: page.scope }) })
        onProgress?.((index + 1) / pages.length)
      }
      pdf.end()
      return bytes
    },
  }
}

function newDocument({ board, look }: ExportRequest): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: languages[look.locale],
    info: { Title: board.meta.title, Producer: 'Samtavle', Creator: 'Samtavle' },
  })
}

/** A part of the board is one page; the board is an overview and its frames. */
function pagesOf({ board, scope, look }: ExportRequest): Page[] {
  if (scope.kind !== 'board') return [{ scope, name: board.meta.title }]
  const frames = board.all().filter(({ type }) => type === 'frame')
  return [
    { scope, name: overview[look.locale] },
    ...frames.map((frame) => ({
      scope: { kind: 'frame' as const, id: frame.id },
      name: shapeOf(frame.type).describe(frame, look.locale),
    })),
  ]
}

function addPage(
  pdf: PDFKit.PDFDocument,
  painter: PdfPainter,
  { name, foot, picture }: Page & { foot: string; picture: Picture },
): void {
  const { box, drawings, description } = picture
  const layout = box.w >= box.h ? 'landscape' : 'portrait'
  pdf.addPage({ size: [A4.short, A4.long], layout, margin: 0 })
  pdf.outline.addItem(name)
  const { width, height } = pdf.page
  const room = { w: width - 2 * MARGIN, h: height - 2 * MARGIN - FOOT }
  const scale = Math.min(room.w / box.w, room.h / box.h)
  const figure = pdf.struct('Figure', { alt: description, title: name })
  pdf.addStructure(figure)
  figure.add(pdf.markStructureContent('Figure'))
  pdf.save()
  pdf.translate(MARGIN + (room.w - box.w * scale) / 2, MARGIN + (room.h - box.h * scale) / 2)
  pdf.scale(scale).translate(-box.x, -box.y)
  painter.paint(drawings)
  pdf.restore()
  pdf.endMarkedContent()
  figure.end()
  pdf.markContent('Artifact', { type: 'Pagination' })
  pdf.font(nameOf('latin', 400)).fontSize(FOOT_SIZE).fillColor(footColor, 1)
  pdf.text(foot, MARGIN, height - MARGIN, { lineBreak: false, baseline: 'alphabetic' })
  pdf.endMarkedContent()
}

function dateIn(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(languages[locale], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(date)
}
