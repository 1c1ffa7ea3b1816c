import { changedIn } from '@samtavle/shared/board/board'
import { PreImage, type Touched } from '@samtavle/shared/board/pre-image'
import { splitKey } from '@samtavle/shared/board/records'
import { repair } from '@samtavle/shared/board/repair'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import type { UpdateFacts } from '../inspect/update-facts.ts'
import { hasLooseEnds } from '../log/document-of.ts'
import { admit, type Refused, type Verdict } from './admit.ts'
import { mayTouch, putBackForbidden } from './forbidden.ts'
import type { Law } from './law.ts'
import type { Rescue } from './put-backs.ts'
import { untangle } from './untangle.ts'

/** A document frame that somebody sent. */
export interface Change {
  readonly update: Uint8Array
  readonly who: PresenceUser
  /** The answer to our greeting, rather than something just written. */
  readonly isStep2: boolean
}

/** What became of a change. */
export type Outcome =
  | Exclude<Verdict, { kind: 'apply' | 'known' }>
  | { readonly kind: 'applied' }
  /** The board had it already. */
  | { readonly kind: 'known' }
  /** Applied, but some of it was forbidden and stands again as before. */
  | { readonly kind: 'put-back' }
  /** The document can't be trusted any more. */
  | { readonly kind: 'broke'; readonly error: unknown }

/**
 * Judges and applies what has gathered, puts back what was forbidden, and repairs the board after it, all in one
 * transaction: one update event, one entry in the log, one frame for everybody. Stops at the first change that breaks
 * the document.
 */
export function applyChanges(law: Law, changes: readonly Change[]): Outcome[] {
  const { board } = law
  const outcomes: Outcome[] = []
  Y.transact(board.doc, (transaction) => {
    for (const change of changes) {
      const outcome = applyOne(law, change)
      outcomes.push(outcome)
      if (outcome.kind === 'broke') return
    }
    // Else Yjs takes what we wrote for a stranger's use of our client id, and changes the id.
    transaction.local = true
    const { keys } = changedIn(transaction, board.layout)
    if (keys.size === 0) return
    board.touch(keys)
    repair(board, new Set([...keys].map((key) => splitKey(key).id)))
  })
  return outcomes
}

function applyOne(law: Law, change: Change): Outcome {
  const { board, putBacks } = law
  const verdict = admit(change.update, change.who, law)
  if (verdict.kind !== 'apply' && verdict.kind !== 'known') return verdict
  const isTheirs = (client: number) => law.clients.personOf(client) === change.who.id
  const rescues = putBacks
    .overtaken(board, verdict.facts, { isStep2: change.isStep2, isTheirs })
    .filter((rescue) => mayRescue(law, change.who, rescue))
  if (verdict.kind === 'known' && rescues.length === 0) return { kind: 'known' }
  const before = new PreImage(board, touchedBy(verdict.facts, rescues))
  try {
    Y.applyUpdate(board.doc, verdict.facts.fresh())
  } catch (error) {
    return { kind: 'broke', error }
  }
  if (hasLooseEnds(board.doc)) return { kind: 'broke', error: new Error('the update left something hanging') }
  untangle(board.layout.text, verdict.facts.tangled.get('text') ?? [])
  for (const rescue of rescues) rescue.write()
  if (!putBackForbidden(law, before, change.who)) return { kind: 'applied' }
  return law.strikes.take(change.who.id, performance.now()) ? { kind: 'put-back' } : struckOut
}

/** Somebody's greeting deletes all that they know to be deleted; where they may not, that needn't be done to be undone. */
function mayRescue(law: Law, who: PresenceUser, { key, isDeletion }: Rescue): boolean {
  const shape = law.board.get(splitKey(key).id)
  if (who.role === 'observer') return false
  return !shape || !isDeletion || mayTouch(law, who, shape)
}

/** The records that a change writes itself, and those that it would have written. */
function touchedBy({ touched }: UpdateFacts, rescues: readonly Rescue[]): Touched {
  if (rescues.length === 0) return touched
  const all = new Map<string, Set<string>>([...touched].map(([root, keys]) => [root, new Set(keys)]))
  for (const { root, key } of rescues) all.set(root, (all.get(root) ?? new Set()).add(key))
  return all
}

const struckOut: Refused = {
  kind: 'refuse',
  code: closeCodes.forbidden,
  why: 'strikes',
  reason: 'forbidden changes again and again',
}
