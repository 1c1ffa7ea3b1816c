import type { Exporters } from '@samtavle/shared/exports/exporter'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { svgExporter } from '@samtavle/shared/exports/svg'
import { embeddedFonts } from './fonts.ts'
import { pdfExporter } from './pdf.ts'
import { pngExporter } from './png.ts'

/** What the server exports. Fonts are read here, once, which takes a while; drawing takes longer. */
export function buildExporters(now: () => Date): Exporters {
  const fonts = embeddedFonts()
  return {
    png: pngExporter(),
    svg: svgExporter(async () => fonts),
    pdf: pdfExporter(now),
    json: jsonExporter,
  }
}
