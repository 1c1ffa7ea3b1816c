import { toBase64 } from './base64.ts'
import { encodeUtf8 } from 'lib0/string'
import { toFile, type BoardFile, type FileImage } from '../board/board-file.ts'
import { noImages, type ImageFiles } from '../drawing/image-file.ts'
import type { ExportedBoard, Exporter } from './exporter.ts'

/** The whole board, whatever the scope: what the import reads again without losing anything. */
export const jsonExporter: Exporter<ExportedBoard> = {
  extension: 'json',
  mediaType: 'application/json',
  run: async ({ board, images = noImages }) =>
    encodeUtf8(`${JSON.stringify({ ...toFile(board), ...pictures(images) }, null, 2)}\n`),
}

function pictures(images: ImageFiles): Pick<BoardFile, 'images'> {
  const files = Array.from(images, ([id, { type, bytes }]): FileImage => ({
    id,
    type,
    data: toBase64(bytes),
  }))
  return files.length === 0 ? {} : { images: files }
}
