import { handsOf } from './others.ts'
import type { SketchesAtHand } from './show-sketches.ts'

/** What shows the others' sketches is fetched when the first of them has one in hand. Returns what ends it. */
export function attendToSketches(at: SketchesAtHand): () => void {
  let [isComing, isOver] = [false, false]
  const come = async () => {
    isComing = true
    // No connection: what they do next asks again.
    const module = await import('./show-sketches.ts').catch(() => undefined)
    isComing = false
    if (!module || isOver) return
    stop()
    stop = module.showSketches(at)
  }
  let stop = at.presence.observe(() => {
    if (!isComing && handsOf(at.presence).some(([, { sketch }]) => sketch)) void come()
  })
  return () => {
    isOver = true
    stop()
  }
}
