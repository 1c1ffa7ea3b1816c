import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import { factsOf, type UpdateFacts } from '../inspect/update-facts.ts'
import { isTooMuch } from '../inspect/weigh.ts'
import type { Refusal } from '../meter.ts'
import type { Law } from './law.ts'

/** Somebody is turned away: the close code, the label that operators see, and words for the log. */
export interface Refused {
  readonly kind: 'refuse'
  readonly code: number
  readonly why: Refusal
  readonly reason: string
}

/** Whether an update may go into a board. */
export type Verdict =
  | { readonly kind: 'apply'; readonly facts: UpdateFacts }
  /** It holds nothing that the board lacks. */
  | { readonly kind: 'known'; readonly facts: UpdateFacts }
  /** It can't be applied yet: something is missing that the sender may still have. */
  | { readonly kind: 'gap' }
  | Refused

/** Changes nothing but whose client ids are whose. The board must be as the sender's earlier updates left it. */
export function admit(update: Uint8Array, who: PresenceUser, law: Law): Verdict {
  const facts = readable(update, law)
  if (facts === 'too much') return refused(closeCodes.tooBig, 'too-big', 'the update is too big')
  if (!facts) return refused(closeCodes.badFrame, 'broken', 'not an update')
  // Stock clients answer the handshake with an update that holds nothing new; that is no attempt to write.
  if (!facts.effective && !facts.gap) return { kind: 'known', facts }
  // Nor is it one when the client of somebody who looks on tidies up; nobody needs that.
  if (who.role === 'observer' && facts.tidiesOnly) return { kind: 'known', facts }
  if (who.role === 'observer') return refused(closeCodes.forbidden, 'observer', 'observers only look')
  const { flaw } = facts
  if (flaw?.kind === 'size') return refused(closeCodes.tooBig, 'too-big', flaw.reason)
  if (flaw) return refused(closeCodes.badFrame, 'flaw', flaw.reason)
  if (facts.gap) return { kind: 'gap' }
  if (!areTheirs(facts.clients, who.id, law)) {
    return refused(closeCodes.forked, 'foreign-client', 'written under the client id of another')
  }
  return { kind: 'apply', facts }
}

function areTheirs(clients: Iterable<number>, personId: string, law: Law): boolean {
  return [...clients].every((client) => isTheirs(client, personId, law))
}

/** Whether somebody may go by that client id, from now on if nobody does. */
export function isTheirs(client: number, personId: string, { board, clients }: Law): boolean {
  const { store, clientID } = board.doc
  return clients.bind(client, personId, client === clientID || Y.getState(store, client) > 0)
}

function readable(update: Uint8Array, { board, rules }: Law): UpdateFacts | 'too much' | undefined {
  try {
    return isTooMuch(update) ? 'too much' : factsOf(board.doc, update, rules.flawIn)
  } catch {
    // Yjs throws many kinds of errors on bytes that are no update; all mean the same.
    return undefined
  }
}

function refused(code: number, why: Refusal, reason: string): Refused {
  return { kind: 'refuse', code, why, reason }
}
