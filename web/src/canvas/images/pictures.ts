import type { Drawing } from '@samtavle/shared/drawing/drawing'
import type { ImageFile } from '@samtavle/shared/drawing/image-file'

export type ImageDrawing = Extract<Drawing, { kind: 'image' }>

/** The pictures of a board, as far as they are on this device. */
export interface Pictures {
  /**
   * Puts one on a canvas as finely as it is here, and asks for it as finely as it is seen; false while nothing of it is
   * here.
   */
  paint(context: CanvasRenderingContext2D, image: ImageDrawing): boolean
  /** Tells which can be painted, or painted better, from now on. Returns its stop function. */
  observe(listener: (ids: ReadonlySet<string>) => void): () => void
  /** The file itself; undefined when it can't be had. */
  fileOf(id: string): Promise<ImageFile | undefined>
  /** A file that is here already, since it was sent from here; resolves when it can be painted. */
  keep(id: string, file: Blob): Promise<void>
  close(): void
}
