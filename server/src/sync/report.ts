import type { Refusal } from './meter.ts'

/**
 * Something on a board that an operator may want to read of. It says what happened; how loud that is, whoever writes
 * the log decides. Never an alias, a text or a secret.
 */
export type Happening = { readonly boardId: string } & (
  | { readonly event: 'opened'; readonly ms: number; readonly updates: number; readonly bytes: number }
  /** The board's log could not be read, so nobody gets in. */
  | { readonly event: 'open-failed'; readonly error: unknown }
  /** Its newest snapshot was unreadable, and it was opened from the one before. */
  | { readonly event: 'older-snapshot'; readonly error: unknown }
  /** The store takes nothing of this board: an append failed, or has been under way for too long (no error). */
  | { readonly event: 'store-fails'; readonly error?: unknown }
  /** All that had gathered is on disk; the store had taken nothing for so many milliseconds. */
  | { readonly event: 'store-works'; readonly ms: number }
  /** Everybody was asked to come back and loads the board anew. */
  | { readonly event: 'broke-down'; readonly reason: string; readonly error?: unknown }
  | { readonly event: 'compacted'; readonly ms: number; readonly updates: number; readonly bytes: number }
  | { readonly event: 'compaction-failed'; readonly error: unknown }
  | {
      readonly event: 'refused'
      readonly reason: Refusal
      readonly participantId?: string
      readonly detail?: string
    }
  | { readonly event: 'put-back'; readonly participantId: string }
  /** The board has a new document, and everybody fetches it. */
  | { readonly event: 'replaced' }
  /** Pictures that nothing shows may still be there. */
  | { readonly event: 'sweep-failed'; readonly error: unknown }
)

/** Told of what happens on the boards; may not throw. */
export type Report = (happening: Happening) => void

export const noReport: Report = () => undefined
