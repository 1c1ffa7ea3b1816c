import { isUnsaved, type ConnectionState } from './connection-state.ts'

/** What the page says of both: work is safe only when it is so on both, and while both lines live. */
export function withPrivate(
  shared: ConnectionState,
  hidden: ConnectionState,
  isEmpty: boolean,
): ConnectionState {
  const waits = hidden.kind === 'connecting' && isEmpty
  const saved = waits || (hidden.kind === 'live' && hidden.saved)
  const storing = hidden.kind !== 'live' || hidden.storing
  switch (shared.kind) {
    case 'connecting':
      return shared
    case 'live':
      return { ...shared, saved: shared.saved && saved, storing: shared.storing && storing }
    case 'offline':
    case 'ended':
      return {
        ...shared,
        unsaved: shared.unsaved || isUnsaved(hidden) || (hidden.kind === 'connecting' && !isEmpty),
      }
  }
}
