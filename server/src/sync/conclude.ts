import type { Board } from '@samtavle/shared/board/board'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import * as Y from 'yjs'
import type { Change, Outcome } from './apply-changes.ts'
import type { Session } from './session.ts'

/** A change on its way in. */
export interface Arrival extends Change {
  readonly session: Session
  /** The answer to our greeting, rather than something just written. */
  readonly isStep2: boolean
}

/** Lets whoever sent a change have what follows from its outcome. */
export function conclude({ session, isStep2 }: Arrival, outcome: Outcome, board: Board): void {
  switch (outcome.kind) {
    case 'apply':
    case 'known':
      return session.took(isStep2)
    case 'gap':
      if (session.wait(isStep2, () => Y.encodeStateVector(board.doc))) return
      return session.close(closeCodes.forked, 'the document has split from the board')
    case 'refuse':
      return session.refuse(outcome.code, outcome.reason)
    case 'broke':
      return session.close(closeCodes.badFrame, 'a broken update')
  }
}
