import type { BoardStore } from './board-store.ts'
import type { ImageStore } from './image-store.ts'
import type { LogStore } from './log-store.ts'
import type { WorkshopStore } from './workshop-store.ts'

/** One backend's whole storage. */
export interface Stores {
  readonly log: LogStore
  readonly boards: BoardStore
  readonly workshops: WorkshopStore
  readonly images: ImageStore
  /** Rejects with the reason when nothing can be written now; `/readyz` asks. */
  check(): Promise<void>
  close(): Promise<void>
}
