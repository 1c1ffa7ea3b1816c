import type { Board } from '@samtavle/shared/board/board'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import * as Y from 'yjs'
import type { Change, Outcome } from '../law/apply-changes.ts'
import type { Session } from '../sessions/session.ts'

/** A change on its way in. */
export interface Arrival extends Omit<Change, 'who'> {
  readonly session: Session
}

/** Lets whoever sent a change have what follows from its outcome. */
export function conclude({ session, isStep2 }: Arrival, outcome: Outcome, board: Board): void {
  switch (outcome.kind) {
    case 'applied':
    case 'known':
      return session.took(isStep2)
    case 'put-back':
      session.took(isStep2)
      return session.sayPutBack()
    case 'gap':
      if (session.wait(isStep2, () => Y.encodeStateVector(board.doc))) return
      return session.turnAway(closeCodes.forked, 'gap', 'the document has split from the board')
    case 'refuse':
      return session.refuse(outcome.code, outcome.reason, outcome.why)
    case 'broke':
      return session.turnAway(closeCodes.badFrame, 'broken', 'a broken update')
  }
}
