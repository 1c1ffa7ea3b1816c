import { lookOf, type Locale, type Theme } from '@samtavle/shared/drawing/look'
import { fileName } from '@samtavle/shared/exports/file-name'
import { jsonExporter } from '@samtavle/shared/exports/json'
import type { Workbench } from '../../../canvas/workbench.ts'
import { download } from './download.ts'
import { imagesFor } from './images-for.ts'

/** The board as it is on this device, as a file that opens again: for when the server no longer takes it. */
export async function saveBoardCopy(
  { board, pictures }: Pick<Workbench, 'board' | 'pictures'>,
  theme: Theme,
  locale: Locale,
): Promise<void> {
  const { extension, mediaType } = jsonExporter
  const images = await imagesFor(board, pictures)
  const bytes = await jsonExporter.run({
    board,
    scope: { kind: 'board' },
    look: lookOf(theme, locale),
    images,
  })
  const file = new Blob([new Uint8Array(bytes)], { type: mediaType })
  download(file, fileName(board.meta.title, extension, locale))
}
