import type { SettleBaselines } from '@samtavle/shared/drawing/paint'

/** So much less than half a pixel that no letter moves, and enough that two tiles round a half the same way. */
const BIAS = 1e-4

/**
 * Puts baselines on whole device pixels. Browsers do so themselves when they draw letters, but leave out a text that
 * lies outside of the tile as it was before: of a text that begins right below a seam, the topmost pixels would be
 * missing above it. Turned text is left alone, by them too.
 */
export function onWholePixels(context: Pick<CanvasRenderingContext2D, 'getTransform'>): SettleBaselines {
  return () => {
    const { b, c, d, f } = context.getTransform()
    if (b !== 0 || c !== 0 || d === 0) return (y) => y
    return (y) => (Math.round(d * y + f - BIAS) - f) / d
  }
}
