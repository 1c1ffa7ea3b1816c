import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'

/** What the others are doing right now, and the way to tell them what you do. Nothing here is stored. */
export interface PresenceChannel {
  /** Merged into what was told before; sent with the next tick, so calling it per pointer move is fine. */
  tell(patch: Partial<OwnPresence>): void
  /** Everyone else, by connection. */
  others(): ReadonlyMap<number, Presence>
  /** Returns its stop function. */
  observe(listener: () => void): () => void
}
