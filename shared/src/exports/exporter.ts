import type { Board } from '../board/board.ts'
import type { ImageFiles } from '../drawing/image-file.ts'
import type { Look } from '../drawing/look.ts'

/** What part of the board is meant. */
export type Scope =
  | { readonly kind: 'board' }
  | { readonly kind: 'frame'; readonly id: string }
  | { readonly kind: 'selection'; readonly ids: readonly string[] }

/** As much of a board as a file is made from. */
export type ExportedBoard = Pick<Board, 'all' | 'get' | 'meta'>

export interface ExportRequest<B extends ExportedBoard = Board> {
  readonly board: B
  readonly scope: Scope
  readonly look: Look
  /** The pictures on it, as far as there are any. */
  readonly images?: ImageFiles
}

/**
 * One file format. Page and server each have a registry of them with the same keys, because what a format needs
 * of the platform (a canvas, fonts) differs, and so does what a file is there: bytes, or what a browser holds for one.
 */
export interface Exporter<B extends ExportedBoard = Board, File = Uint8Array> {
  readonly extension: string
  readonly mediaType: string
  /** `onProgress` hears how much is done, 0..1, in formats that take their time. */
  run(request: ExportRequest<B>, onProgress?: (done: number) => void): Promise<File>
}

export const formatIds = ['png', 'svg', 'pdf', 'json'] as const
export type FormatId = (typeof formatIds)[number]
export type Exporters<File = Uint8Array> = Readonly<Record<FormatId, Exporter<Board, File>>>
