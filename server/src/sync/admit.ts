import type { Board } from '@samtavle/shared/board/board'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { factsOf, type UpdateFacts } from './update-facts.ts'

/** Whether an update may go into a board. */
export type Verdict =
  | { readonly kind: 'apply' }
  /** It holds nothing that the board lacks. */
  | { readonly kind: 'known' }
  /** It can't be applied yet: something is missing that the sender may still have. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'refuse'; readonly code: number; readonly reason: string }

/** Far above what a person can write offline, far below what would stop the server for long. */
const maxUpdateBytes = 4 * 1024 * 1024

/** Only reads. The board must be as the earlier updates of the same sender left it. */
export function admit(update: Uint8Array, who: PresenceUser, board: Board): Verdict {
  if (update.length > maxUpdateBytes) {
    return { kind: 'refuse', code: closeCodes.tooBig, reason: 'the update is too big' }
  }
  const facts = readable(update, board)
  if (!facts) return { kind: 'refuse', code: closeCodes.badFrame, reason: 'not an update' }
  // Stock clients answer the handshake with an update that holds nothing new; that is no attempt to write.
  if (!facts.effective && !facts.gap) return { kind: 'known' }
  if (who.role === 'observer') {
    return { kind: 'refuse', code: closeCodes.forbidden, reason: 'observers only look' }
  }
  return { kind: facts.gap ? 'gap' : 'apply' }
}

function readable(update: Uint8Array, board: Board): UpdateFacts | undefined {
  try {
    return factsOf(board.doc, update)
  } catch {
    // Yjs throws many kinds of errors on bytes that are no update; all mean the same.
    return undefined
  }
}
