import type { BoardMeta } from '@samtavle/shared/board/records'
import type { ImageFiles } from '@samtavle/shared/drawing/image-file'
import type { Look } from '@samtavle/shared/drawing/look'
import type { Scope } from '@samtavle/shared/exports/exporter'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** The formats that are made beside the page, so that it never waits for them. */
export type DrawnFormat = 'png' | 'svg' | 'json'

/** What the worker is told: the board in pieces, since handing it over at once would hold up the page; then what to make of it. */
export type ToWorker =
  | { readonly type: 'shapes'; readonly shapes: readonly Shape[] }
  | {
      readonly type: 'make'
      readonly format: DrawnFormat
      readonly meta: BoardMeta
      readonly scope: Scope
      readonly look: Look
      readonly images: ImageFiles | undefined
    }

export type FromWorker =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'file'; readonly file: Uint8Array | Blob }
  | { readonly type: 'failed'; readonly message: string }
