import type { Draft, OwnPresence } from '@samtavle/shared/protocol/presence'
import { defaultLimits } from '@samtavle/shared/protocol/limits'

/** Left free for what the server adds: who it is. */
const roomForUser = 512

/**
 * As much of it as the server takes: above that it would hear nothing at all. Of very many shapes that are dragged or
 * selected at once, the others see some.
 */
export function fittingPresence(own: Partial<OwnPresence>): Partial<OwnPresence> {
  const { selection = [], drafts = {}, ...rest } = own
  let room = defaultLimits.presenceBytes - roomForUser - sizeOf(rest)
  const fits = (item: unknown) => (room -= sizeOf(item)) >= 0
  const shownDrafts = Object.entries<Draft>(drafts).filter(fits)
  const shownSelection = selection.filter(fits)
  return { ...own, selection: shownSelection, drafts: Object.fromEntries(shownDrafts) }
}

/** Bytes as JSON, with the comma; all that we tell is plain ASCII. */
function sizeOf(item: unknown): number {
  return JSON.stringify(item).length + 1
}
