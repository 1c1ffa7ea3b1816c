import type { Box } from '@samtavle/shared/geometry/box'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** The board as one person sees it. */
export interface Sight {
  readonly zoom: number
  /** What of the board is on the screen. */
  readonly view: Box
  get(id: string): Shape | undefined
  /** Those that lie wholly or partly in the box. */
  touching(box: Box): readonly Shape[]
}
