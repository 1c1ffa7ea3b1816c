import { encodeUtf8 } from 'lib0/string'
import { faceOf, type Face } from '../drawing/clusters.ts'
import type { Drawing, Weight } from '../drawing/drawing.ts'
import { fontFamily } from '../drawing/fonts.ts'
import type { ImageFiles } from '../drawing/image-file.ts'
import type { ExportedBoard, Exporter } from './exporter.ts'
import { pictureOf, type Picture } from './picture.ts'
import { svgElements } from './svg-elements.ts'
import { element, escapeXml } from './xml.ts'

/** A WOFF2 file in base64, and the CSS `unicode-range` that it is for if it isn't for everything. */
export interface EmbeddedFont {
  readonly weight: Weight
  readonly italic?: boolean
  readonly data: string
  readonly range?: string
}

/** Page and server read the bundled font each in their own way. */
export type LoadFonts = () => Promise<readonly EmbeddedFont[]>

/** A file of its own: the font inside, no link to anything outside. */
export function svgExporter(loadFonts: LoadFonts): Exporter<ExportedBoard> {
  return {
    extension: 'svg',
    mediaType: 'image/svg+xml',
    run: async (request) => encodeUtf8(svgOf(pictureOf(request), await loadFonts(), request.images)),
  }
}

export function svgOf(
  { box, paper, drawings, title, description }: Picture,
  fonts: readonly EmbeddedFont[],
  images?: ImageFiles,
): string {
  const used = facesIn(drawings)
  const faces = fonts.filter(({ weight, italic }) => used.has(faceOf(weight, italic))).map(fontFace)
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: box.w,
    height: box.h,
    viewBox: [box.x, box.y, box.w, box.h].map((length) => Math.round(length * 1000) / 1000).join(' '),
    role: 'img',
    'xml:space': 'preserve',
    'font-family': `'${fontFamily}', system-ui, sans-serif`,
    style: 'font-kerning: none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...(faces.length === 0 ? [] : [`<style>${escapeXml(faces.join(''))}</style>`]),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, head.join('') + svgElements([paper, ...drawings], images))}\n`
}

function fontFace({ weight, italic, data, range }: EmbeddedFont): string {
  const slant = italic ? 'font-style:italic;' : ''
  const limits = range === undefined ? '' : `unicode-range:${range};`
  const source = `src:url(data:font/woff2;base64,${data}) format('woff2');`
  return `@font-face{font-family:'${fontFamily}';font-weight:${weight};${slant}${limits}${source}}`
}

function facesIn(drawings: readonly Drawing[]): Set<Face> {
  return new Set(
    drawings.flatMap((drawing) => {
      if (drawing.kind === 'image') return [...facesIn(drawing.instead)]
      if (drawing.kind === 'group') return [...facesIn(drawing.children)]
      return drawing.kind === 'text' ? facesOf(drawing) : []
    }),
  )
}

function facesOf({ lines, weight }: Extract<Drawing, { kind: 'text' }>): Face[] {
  const runs = lines.flatMap((line) => line.runs)
  return [weight, ...runs.map((run) => faceOf(run.weight ?? weight, run.italic))]
}
