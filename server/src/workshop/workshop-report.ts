import type { Dismissal } from '@samtavle/shared/protocol/workshop'

/** Something in a workshop that an operator may want to read of. Never an alias, a ballot or a text. */
export type WorkshopHappening = { readonly boardId: string } & (
  | { readonly event: 'workshop-opened'; readonly ms: number; readonly people: number }
  /** Its log could not be read, so nobody gets in. */
  | { readonly event: 'workshop-open-failed'; readonly error: unknown }
  /** The store did not take what was asked for; it was refused, and the log is read anew. */
  | { readonly event: 'workshop-not-stored'; readonly error: unknown }
  /** Something that a command brings about on the board did not work, and is tried again. */
  | { readonly event: 'errand-failed'; readonly error: unknown }
  /** The board could not be opened, or a bug: the command was refused. */
  | { readonly event: 'command-failed'; readonly error: unknown }
  | { readonly event: 'dismissed'; readonly participantId: string; readonly reason: Dismissal }
)

/** Told of what happens in the workshops; may not throw. */
export type WorkshopReport = (happening: WorkshopHappening) => void
