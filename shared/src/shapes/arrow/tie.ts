import type { Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'

export const sides = ['right', 'left', 'bottom', 'top'] as const
export type Side = (typeof sides)[number]

/** How a line that isn't straight leaves an end: by which side, and round what, when the end hangs on something. */
export interface Leaving {
  readonly side: Side
  /** Upright, in board coordinates. */
  readonly box?: Box
}

export interface Tie extends Leaving {
  readonly point: Point
}

/** One unit straight out from a side. */
export const outwards: Readonly<Record<Side, Point>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  bottom: { x: 0, y: 1 },
  top: { x: 0, y: -1 },
}
