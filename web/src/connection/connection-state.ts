import { closeCodes } from '@samtavle/shared/protocol/close-codes'

/** Why a board can't be stayed on. */
export type EndReason =
  | 'deleted'
  /** The link was renewed, or the session is gone. */
  | 'renewed'
  | 'forbidden'
  /** Our document has split from the board's; a new one must be fetched. */
  | 'forked'
  /** The board was replaced by a new generation of itself. */
  | 'replaced'
  | 'tooBig'
  | 'broken'

export type ConnectionState =
  /** Before the board has been seen; `failing` when a try has already come to nothing. */
  | { readonly kind: 'connecting'; readonly failing: boolean }
  | { readonly kind: 'live'; readonly saved: boolean }
  | { readonly kind: 'offline'; readonly unsaved: boolean }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly unsaved: boolean }

const tooBigForTheSocket = 1009

const reasons: Readonly<Record<number, EndReason>> = {
  [closeCodes.gone]: 'deleted',
  [closeCodes.unauthorized]: 'renewed',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.forked]: 'forked',
  [closeCodes.generation]: 'replaced',
  [closeCodes.tooBig]: 'tooBig',
  [tooBigForTheSocket]: 'tooBig',
}

/** Undefined when the closing is worth another try. */
export function endReasonOf(code: number): EndReason | undefined {
  return reasons[code] ?? (code >= 4400 && code < 4500 ? 'broken' : undefined)
}

export interface Facts {
  readonly ended: EndReason | undefined
  readonly synced: boolean
  readonly everSynced: boolean
  readonly everFailed: boolean
  readonly unsaved: boolean
}

export function connectionStateOf({
  ended,
  synced,
  everSynced,
  everFailed,
  unsaved,
}: Facts): ConnectionState {
  if (ended) return { kind: 'ended', reason: ended, unsaved }
  if (synced) return { kind: 'live', saved: !unsaved }
  return everSynced ? { kind: 'offline', unsaved } : { kind: 'connecting', failing: everFailed }
}

export function sameState(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
