import type { ExportedBoard, Exporter } from '@samtavle/shared/exports/exporter'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { svgExporter } from '@samtavle/shared/exports/svg'
import type { BoardMeta } from '@samtavle/shared/board/records'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { loadFonts } from './bundled-fonts.ts'
import type { DrawnFormat, FromWorker, ToWorker } from './drawing-work.ts'
import { pngExporter } from './png.ts'

/** Makes one file, beside the page. */

const exporters: Readonly<Record<DrawnFormat, Exporter<ExportedBoard, Uint8Array | Blob>>> = {
  png: pngExporter,
  svg: svgExporter(loadFonts),
  json: jsonExporter,
}

const shapes: Shape[] = []

function boardOf(all: readonly Shape[], meta: BoardMeta): ExportedBoard {
  const byId = new Map(all.map((shape) => [shape.id, shape]))
  return { meta, all: () => all, get: (id) => byId.get(id) }
}

async function onWord(word: ToWorker): Promise<void> {
  if (word.type === 'shapes') {
    shapes.push(...word.shapes)
    return
  }
  const { format, meta, images, scope, look } = word
  const request = { board: boardOf(shapes, meta), scope, look, ...(images && { images }) }
  const file = await exporters[format].run(request, (done) => tell({ type: 'progress', done }))
  tell({ type: 'file', file })
}

function tell(word: FromWorker): void {
  const isBytes = word.type === 'file' && word.file instanceof Uint8Array
  postMessage(word, isBytes ? { transfer: [word.file.buffer] } : {})
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  onWord(data).catch((error: unknown) => tell({ type: 'failed', message: String(error) }))
})
