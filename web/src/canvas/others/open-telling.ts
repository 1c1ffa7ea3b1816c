import type { OwnPresence, ToldSketch } from '@samtavle/shared/protocol/presence'
import type { Sketch } from '../../tools/tool.ts'

type Telling = (sketch: Sketch | null) => ToldSketch | null

/**
 * Tells the others of each sketch; that the hand is empty again, after what it has put on the board. What puts it into
 * words is fetched for the first.
 */
export function openTelling(
  say: (patch: Pick<OwnPresence, 'sketch'>) => void,
  fetchTelling: () => Promise<Telling>,
): (sketch: Sketch | null) => void {
  let toldOf: Telling | undefined
  let isComing = false
  let told: ToldSketch | null = null
  const come = async () => {
    isComing = true
    // No connection: the next sketch asks again.
    toldOf = await fetchTelling().catch(() => undefined)
    isComing = false
  }
  return (sketch) => {
    if (sketch && !toldOf && !isComing) void come()
    const before = told
    told = toldOf?.(sketch) ?? null
    if (told) say({ sketch: told })
    else if (before) queueMicrotask(() => told ?? say({ sketch: null }))
  }
}
