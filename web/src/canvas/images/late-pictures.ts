import type { Pictures } from './pictures.ts'

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
