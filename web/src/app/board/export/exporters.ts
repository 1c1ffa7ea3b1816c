import type { Locale } from '@samtavle/shared/drawing/look'
import type { Exporters } from '@samtavle/shared/exports/exporter'
import type { Api } from '../../../connection/api.ts'
import { besideThePage } from './beside-the-page.ts'
import { pdfExporter } from './pdf.ts'

/** Every format that the page can hand out. */
export function exportersFor(
  api: Api,
  boardId: string,
  locale: Locale,
  signal: AbortSignal,
): Exporters<Blob> {
  return {
    png: besideThePage('png', { extension: 'png', mediaType: 'image/png' }, signal),
    svg: besideThePage('svg', { extension: 'svg', mediaType: 'image/svg+xml' }, signal),
    pdf: pdfExporter(api, boardId, locale, signal),
    json: besideThePage('json', { extension: 'json', mediaType: 'application/json' }, signal),
  }
}
