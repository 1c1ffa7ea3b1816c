import { closeCodes } from '@samtavle/shared/protocol/close-codes'

/** Why a board can't be stayed on. */
export type EndReason =
  | 'deleted'
  /** The link was renewed, or the session is gone. */
  | 'renewed'
  | 'forbidden'
  /** In the lobby; whoever is let in opens the board anew. */
  | 'waiting'
  /** Our document has split from the board's; a new one must be fetched. */
  | 'forked'
  /** The board was replaced by a new generation of itself. */
  | 'replaced'
  | 'tooBig'
  | 'broken'

/**
 * Why there is no board yet: nobody answered, or the server can't read boards just now, or it shows none before it can
 * store what is on it.
 */
export type Failure = 'none' | 'unreachable' | 'unable' | 'storing'

export type ConnectionState =
  /** Before the board has been seen. */
  | { readonly kind: 'connecting'; readonly failure: Failure }
  /** `saved` is about our own work, `storing` about the server: without it nobody's work gets on disk. */
  | { readonly kind: 'live'; readonly saved: boolean; readonly storing: boolean }
  | { readonly kind: 'offline'; readonly unsaved: boolean }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly unsaved: boolean }

const tooBigForTheSocket = 1009

const reasons: Readonly<Record<number, EndReason>> = {
  [closeCodes.gone]: 'deleted',
  [closeCodes.unauthorized]: 'renewed',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.waiting]: 'waiting',
  [closeCodes.forked]: 'forked',
  [closeCodes.generation]: 'replaced',
  [closeCodes.tooBig]: 'tooBig',
  [tooBigForTheSocket]: 'tooBig',
}

/** Undefined when the closing is worth another try. */
export function endReasonOf(code: number): EndReason | undefined {
  return reasons[code] ?? (code >= 4400 && code < 4500 ? 'broken' : undefined)
}

/** Undefined when the line was lost without a word. */
export function failureOf(code: number | undefined): Failure {
  return code === closeCodes.overloaded ? 'unable' : 'unreachable'
}

export interface Facts {
  readonly ended: EndReason | undefined
  readonly synced: boolean
  readonly everSynced: boolean
  readonly failure: Failure
  readonly storing: boolean
  readonly unsaved: boolean
}

export function connectionStateOf({
  ended,
  synced,
  everSynced,
  failure,
  storing,
  unsaved,
}: Facts): ConnectionState {
  if (ended) return { kind: 'ended', reason: ended, unsaved }
  if (synced) return { kind: 'live', saved: !unsaved, storing }
  if (!everSynced) return { kind: 'connecting', failure: storing ? failure : 'storing' }
  // Whoever comes back is given nothing new before it is stored; the line itself is fine.
  return storing ? { kind: 'offline', unsaved } : { kind: 'live', saved: !unsaved, storing }
}

/** Whether leaving now would lose some of our own work. */
export function isUnsaved(state: ConnectionState): boolean {
  return state.kind === 'live' ? !state.saved : state.kind !== 'connecting' && state.unsaved
}

export function sameState(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
