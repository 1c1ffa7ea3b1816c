import type { ImageFiles } from '@samtavle/shared/drawing/image-file'
import type { Look } from '@samtavle/shared/drawing/look'
import type { FormatId, Scope } from '@samtavle/shared/exports/exporter'

/** A board to be exported, as its document in one update. */
export interface ExportOrder {
  readonly format: FormatId
  readonly document: Uint8Array
  readonly scope: Scope
  readonly look: Look
  readonly images: ImageFiles
}
