import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Flip } from './drawing.ts'

/** Where to begin, and by what to scale, so that what is drawn at (0, 0) lies mirrored in the box. */
export function mirror({ x, y, w, h }: Box, flip: Flip | undefined): { at: Point; scale: Point } {
  const [across, down] = [flip?.includes('x') === true, flip?.includes('y') === true]
  return {
    at: { x: across ? x + w : x, y: down ? y + h : y },
    scale: { x: across ? -1 : 1, y: down ? -1 : 1 },
  }
}
