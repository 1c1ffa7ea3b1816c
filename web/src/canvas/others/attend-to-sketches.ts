import { handsOf } from './others.ts'
import type { SketchesAtHand } from './show-sketches.ts'
import type { Sketches } from './sketches.ts'

/** What shows the others' sketches is fetched when the first of them has one in hand. Returns what ends it. */
export function attendToSketches(at: SketchesAtHand, fetchSketches: () => Promise<Sketches>): () => void {
  let [isComing, isOver] = [false, false]
  const come = async () => {
    isComing = true
    // No connection: what they do next asks again.
    const sketches = await fetchSketches().catch(() => undefined)
    isComing = false
    if (!sketches || isOver) return
    stop()
    stop = sketches.show(at)
  }
  let stop = at.presence.observe(() => {
    if (!isComing && handsOf(at.presence).some(([, { sketch }]) => sketch)) void come()
  })
  return () => {
    isOver = true
    stop()
  }
}
