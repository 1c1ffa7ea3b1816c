import { Store } from '../../state/store.ts'
import type { CanvasRoom } from '../canvas-room.ts'
import type { Desk } from '../commands/canvas-command.ts'

/** The canvas, as long as there is one. */
export interface CanvasAtHand {
  readonly room: Store<CanvasRoom | null>
  /** What commands work with. */
  readonly desk: Store<Desk | null>
  /** Whether a gesture is under way: bars keep out of its way. */
  readonly busy: Store<boolean>
}

export function noCanvasYet(): CanvasAtHand {
  return {
    room: new Store<CanvasRoom | null>(null),
    desk: new Store<Desk | null>(null),
    busy: new Store(false),
  }
}
