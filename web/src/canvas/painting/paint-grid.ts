import type { Look } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'

/** Dots nearer to each other than this, in device pixels, would be a grey veil: then only every fifth is shown. */
const NEAREST = 10
const SPARSE = 5
const DOT = 2

/** A dot wherever two lines of the grid cross. `area` is in device pixels, as is the canvas from its corner. */
export function paintGrid(
  context: Pick<CanvasRenderingContext2D, 'fillStyle' | 'globalAlpha' | 'fillRect'>,
  { x, y, w, h }: Box,
  scale: number,
  { grid, line }: Pick<Look, 'grid' | 'line'>,
): void {
  const dense = (grid ?? 0) * scale
  const step = dense < NEAREST ? dense * SPARSE : dense
  if (step < NEAREST) return
  context.fillStyle = line
  context.globalAlpha = 0.5
  for (let row = Math.floor(y / step); row * step <= y + h + DOT; row++)
    for (let column = Math.floor(x / step); column * step <= x + w + DOT; column++)
      context.fillRect(
        Math.round(column * step) - x - DOT / 2,
        Math.round(row * step) - y - DOT / 2,
        DOT,
        DOT,
      )
  context.globalAlpha = 1
}
