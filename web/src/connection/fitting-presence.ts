import type { Draft, OwnPresence } from '@samtavle/shared/protocol/presence'
import { defaultLimits } from '@samtavle/shared/protocol/limits'

/** Left free for what the server adds: who it is. */
const roomForUser = 512
/** The most that what is in the hand may take of it: it is told whole or not at all. */
const roomForSketch = 2048

/**
 * As much of it as the server takes: above that it would hear nothing at all. Of very many shapes that are dragged or
 * selected at once, the others see some.
 */
export function fittingPresence(own: Partial<OwnPresence>): Partial<OwnPresence> {
  const { selection = [], drafts = {}, sketch = null, ...others } = own
  const rest = { ...others, sketch: sizeOf(sketch) > roomForSketch ? null : sketch }
  let room = defaultLimits.presenceBytes - roomForUser - sizeOf(rest)
  const fits = (item: unknown) => (room -= sizeOf(item)) >= 0
  const shownDrafts = Object.entries<Draft>(drafts).filter(fits)
  const shownSelection = selection.filter(fits)
  return { ...rest, selection: shownSelection, drafts: Object.fromEntries(shownDrafts) }
}

/** Bytes as JSON, with the comma. */
function sizeOf(item: unknown): number {
  return new TextEncoder().encode(JSON.stringify(item)).length + 1
}
