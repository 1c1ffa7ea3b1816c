import { encodeUtf8 } from 'lib0/string'
import { toFile } from '../board/board-file.ts'
import type { Exporter } from './exporter.ts'

/** The whole board, whatever the scope: what the import reads again without losing anything. */
export const jsonExporter: Exporter = {
  extension: 'json',
  mediaType: 'application/json',
  run: async ({ board }) => encodeUtf8(`${JSON.stringify(toFile(board), null, 2)}\n`),
}
