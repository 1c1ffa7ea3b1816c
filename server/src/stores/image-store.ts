import type { ImageFile } from '@samtavle/shared/drawing/image-file'

/** A picture of a board. Its id is the hash of its bytes, so what is kept under an id never changes. */
export interface StoredImage extends ImageFile {
  readonly boardId: string
  readonly id: string
}

/** What is known of a picture without reading it. */
export interface ImageEntry {
  readonly id: string
  readonly bytes: number
}

/** The pictures of boards, beside their documents. They go for good with their board. */
export interface ImageStore {
  /**
   * Keeps all of them, in one commit, on disk when this resolves; one that is there already is kept once. False, and
   * nothing is kept, when the board's pictures together would then hold more than `most` bytes. Rejects when the board
   * isn't there.
   */
  put(boardId: string, images: readonly StoredImage[], most: number): Promise<boolean>
  get(boardId: string, id: string): Promise<ImageFile | undefined>
  list(boardId: string): Promise<readonly ImageEntry[]>
  /**
   * Notes at `now` which pictures nothing shows any more, and overwrites those that nothing has shown for `graceMs`: for
   * so long somebody may take back that they deleted one.
   */
  sweep(boardId: string, shown: readonly string[], now: number, graceMs: number): Promise<void>
}
