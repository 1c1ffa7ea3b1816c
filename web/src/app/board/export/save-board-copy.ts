import type { Board } from '@samtavle/shared/board/board'
import { lookOf, type Locale, type Theme } from '@samtavle/shared/drawing/look'
import { fileName } from '@samtavle/shared/exports/file-name'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { download } from './download.ts'

/** The board as it is on this device, as a file that opens again: for when the server no longer takes it. */
export async function saveBoardCopy(board: Board, theme: Theme, locale: Locale): Promise<void> {
  const { extension, mediaType } = jsonExporter
  const bytes = await jsonExporter.run({ board, scope: { kind: 'board' }, look: lookOf(theme, locale) })
  download(new Uint8Array(bytes), fileName(board.meta.title, extension, locale), mediaType)
}
