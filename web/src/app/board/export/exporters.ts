import type { Locale } from '@samtavle/shared/drawing/look'
import type { Exporters } from '@samtavle/shared/exports/exporter'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { svgExporter } from '@samtavle/shared/exports/svg'
import type { Api } from '../../../connection/api.ts'
import { loadFonts } from './bundled-fonts.ts'
import { pdfExporter } from './pdf.ts'
import { pngExporter } from './png.ts'

/** Every format that the page can hand out. */
export function exportersFor(api: Api, boardId: string, locale: Locale, signal: AbortSignal): Exporters {
  return {
    png: pngExporter,
    svg: svgExporter(loadFonts),
    pdf: pdfExporter(api, boardId, locale, signal),
    json: jsonExporter,
  }
}
