import type { Look } from '@samtavle/shared/drawing/look'
import type { FormatId, Scope } from '@samtavle/shared/exports/exporter'

/** A board to be exported, as its document in one update. */
export interface ExportOrder {
  readonly id: number
  readonly format: FormatId
  readonly document: Uint8Array
  readonly scope: Scope
  readonly look: Look
}

export type ExportReport =
  | { readonly id: number; readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string }
