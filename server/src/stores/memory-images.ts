import type { ImageStore, StoredImage } from './image-store.ts'

interface Kept extends StoredImage {
  unshownSince: number | null
}

/** Pictures that end with the process. */
export class MemoryImages implements ImageStore {
  readonly #isThere: (boardId: string) => boolean
  readonly #boards = new Map<string, Map<string, Kept>>()

  constructor(isThere: (boardId: string) => boolean) {
    this.#isThere = isThere
  }

  async put(boardId: string, images: readonly StoredImage[], most: number): Promise<boolean> {
    if (!this.#isThere(boardId)) throw new Error('a picture needs its board')
    const kept = new Map(this.#boards.get(boardId))
    for (const image of images) {
      kept.set(image.id, { ...image, bytes: Uint8Array.from(image.bytes), unshownSince: null })
    }
    const total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (total > most) return false
    this.#boards.set(boardId, kept)
    return true
  }

  async get(boardId: string, id: string) {
    const image = this.#boards.get(boardId)?.get(id)
    return image && { type: image.type, bytes: Uint8Array.from(image.bytes) }
  }

  async list(boardId: string) {
    const kept = this.#boards.get(boardId)?.values() ?? []
    const entries = Array.from(kept, ({ id, bytes }) => ({ id, bytes: bytes.length }))
    return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  async sweep(boardId: string, shown: readonly string[], now: number, graceMs: number): Promise<void> {
    const isShown = new Set(shown)
    const kept = this.#boards.get(boardId) ?? new Map<string, Kept>()
    for (const image of kept.values()) {
      image.unshownSince = isShown.has(image.id) ? null : (image.unshownSince ?? now)
      if (image.unshownSince !== null && image.unshownSince + graceMs < now) kept.delete(image.id)
    }
  }

  remove(boardId: string): void {
    this.#boards.delete(boardId)
  }
}
