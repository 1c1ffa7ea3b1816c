import type { CommandRefusal, CommandType } from '@samtavle/shared/workshop/command'
import type { Dismissal } from '@samtavle/shared/protocol/workshop'

/** What an operator wants to know of the workshops. Called on the hot path: each must be cheap and may not throw. */
export interface WorkshopMeter {
  /** A command was answered; `malformed` has no type that is known. */
  answered(type: CommandType | 'unknown', outcome: 'done' | CommandRefusal): void
  /** From a command's arrival until it is on disk, in milliseconds. */
  acked(ms: number): void
  dismissed(why: Dismissal): void
}
