import * as Y from 'yjs'
import { noImages } from '@samtavle/shared/drawing/image-file'
import type { Exporter, Exporters, ExportRequest, FormatId } from '@samtavle/shared/exports/exporter'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { AskedThread } from '../threads/asked-thread.ts'
import { startThread } from '../threads/start-thread.ts'
import type { ExportOrder } from './export-messages.ts'

export interface ThreadedExporters {
  readonly exporters: Exporters
  close(): Promise<void>
}

/** Exporters that work on a thread of their own; it starts with the first export, and anew should it ever die. */
export function openExporters(): ThreadedExporters {
  let thread: AskedThread<ExportOrder, Uint8Array> | undefined
  const draw = (format: FormatId, { board, scope, look, images = noImages }: ExportRequest) => {
    if (!thread?.alive) {
      thread = new AskedThread(startThread('export-thread', import.meta.url), 'the thread that draws')
    }
    return thread.ask({ format, scope, look, images, document: Y.encodeStateAsUpdate(board.doc) })
  }
  const onThread = (format: FormatId, mediaType: string): Exporter => ({
    extension: format,
    mediaType,
    run: (request) => draw(format, request),
  })
  return {
    exporters: {
      png: onThread('png', 'image/png'),
      svg: onThread('svg', 'image/svg+xml'),
      pdf: onThread('pdf', 'application/pdf'),
      json: jsonExporter,
    },
    close: async () => thread?.close(),
  }
}
