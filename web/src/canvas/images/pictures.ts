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

/** The board's pictures at this address; what shows them is fetched with the first one that is to be seen. */
export function latePictures(addressOf: (id: string) => string): Pictures {
  const listeners = new Set<(ids: ReadonlySet<string>) => void>()
  const tell = (ids: ReadonlySet<string>) => {
    for (const listener of listeners) listener(ids)
  }
  const wanted = new Set<string>()
  let shelf: Omit<Pictures, 'observe'> | undefined
  let fetching: Promise<Omit<Pictures, 'observe'> | undefined> | undefined
  let closed = false
  const fetchShelf = async () => {
    const { openShelf } = await import('./picture-shelf.ts')
    if (closed) return undefined
    shelf = openShelf({ addressOf, tell })
    tell(wanted)
    return shelf
  }
  const shelved = () => (fetching ??= fetchShelf())
  return {
    paint(context, image) {
      if (shelf) return shelf.paint(context, image)
      wanted.add(image.image)
      void shelved()
      return false
    },
    observe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fileOf: async (id) => (await shelved())?.fileOf(id),
    keep: async (id, file) => (await shelved())?.keep(id, file),
    close() {
      closed = true
      shelf?.close()
    },
  }
}
