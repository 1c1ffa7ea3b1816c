import type { CommandAck, CommandEnvelope } from '../workshop/command.ts'
import type { WorkshopView } from '../workshop/view.ts'

/**
 * The workshop over socket.io: namespace `/workshop`, the board's id in the handshake (`auth.boardId`), the session by
 * cookie, or as `auth.token`. Untrusted both ways until checked.
 */
export const workshopNamespace = '/workshop'

/** Reactions float over the board and are gone; nothing is kept of them. */
export const reactions = ['👍', '❤️', '👏', '😄', '🤔', '🎉'] as const
export type Reaction = (typeof reactions)[number]

export interface ClientToWorkshop {
  /** Answered when what it did is on disk, or at once when it was refused. */
  command: (envelope: CommandEnvelope, answer: (ack: CommandAck) => void) => void
  /** Answered with the server's clock, milliseconds since 1970, to measure the difference from one's own. */
  clock: (answer: (now: number) => void) => void
  react: (reaction: Reaction) => void
}

/** Why somebody is no longer in a workshop. */
export type Dismissal = 'unauthorized' | 'gone' | 'removed' | 'rate'

export interface WorkshopToClient {
  /** The parts that have changed; everything the first time. Each part replaces the one before whole. */
  view: (parts: Partial<WorkshopView>) => void
  react: (reaction: Reaction) => void
  /** The last word before the line is cut. */
  dismissed: (why: Dismissal) => void
}
