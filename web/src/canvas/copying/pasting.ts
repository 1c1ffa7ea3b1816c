import type { Point } from '@samtavle/shared/geometry/point'

/** Rows from elsewhere, of which somebody is being asked what they are to become. */
export interface Pasting {
  readonly rows: readonly (readonly string[])[]
  /** The same as it came. */
  readonly text: string
  /** The place for it. */
  readonly at: Point
}
