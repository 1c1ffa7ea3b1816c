import { changedIn, type Board } from '@samtavle/shared/board/board'
import { splitKey } from '@samtavle/shared/board/records'
import { repair } from '@samtavle/shared/board/repair'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import { admit, type Verdict } from './admit.ts'
import { hasLooseEnds } from './load-board.ts'

/** A document frame that somebody sent. */
export interface Change {
  readonly update: Uint8Array
  readonly who: PresenceUser
}

/** What became of a change; `broke` says that the document can't be trusted any more. */
export type Outcome = Verdict | { readonly kind: 'broke'; readonly error: unknown }

/**
 * Judges and applies what has gathered, and repairs the board after it, all in one transaction: one update event, one
 * entry in the log, one frame for everybody. Stops at the first change that breaks the document.
 */
export function applyChanges(board: Board, changes: readonly Change[]): Outcome[] {
  const outcomes: Outcome[] = []
  Y.transact(board.doc, (transaction) => {
    for (const change of changes) {
      const outcome = applyOne(board, change)
      outcomes.push(outcome)
      if (outcome.kind === 'broke') return
    }
    // Else Yjs takes the repair for a stranger using our client id, and changes the id.
    transaction.local = true
    const { keys } = changedIn(transaction, board.layout)
    if (keys.size === 0) return
    board.touch(keys)
    repair(board, new Set([...keys].map((key) => splitKey(key).id)))
  })
  return outcomes
}

function applyOne(board: Board, { update, who }: Change): Outcome {
  const verdict = admit(update, who, board)
  if (verdict.kind !== 'apply') return verdict
  try {
    Y.applyUpdate(board.doc, update)
  } catch (error) {
    return { kind: 'broke', error }
  }
  if (!hasLooseEnds(board.doc)) return verdict
  return { kind: 'broke', error: new Error('the update left something hanging') }
}
