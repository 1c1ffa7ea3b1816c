import type { OwnPresence, ToldSketch } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Sketch } from '../../tools/tool.ts'

type Get = (id: string) => Shape | undefined
type Telling = (sketch: Sketch | null, get: Get) => ToldSketch | null

/**
 * Tells the others of each sketch; that the hand is empty again, after what it has put on the board. What puts it into
 * words is fetched for the first; `get` gives shapes as they rest.
 */
export function openTelling(
  say: (patch: Pick<OwnPresence, 'sketch'>) => void,
  get: Get,
  fetchSketches: () => Promise<{ readonly told: Telling }>,
): (sketch: Sketch | null) => void {
  let sketches: { readonly told: Telling } | undefined
  let isComing = false
  let told: ToldSketch | null = null
  const come = async () => {
    isComing = true
    // No connection: the next sketch asks again.
    sketches = await fetchSketches().catch(() => undefined)
    isComing = false
  }
  return (sketch) => {
    if (sketch && !sketches && !isComing) void come()
    const before = told
    told = sketches?.told(sketch, get) ?? null
    if (told) say({ sketch: told })
    else if (before) queueMicrotask(() => told ?? say({ sketch: null }))
  }
}
