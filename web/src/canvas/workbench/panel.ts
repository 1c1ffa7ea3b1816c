import type { Point } from '@samtavle/shared/geometry/point'

/** What commands open beside the canvas; one at a time. */
export type Panel = 'search' | 'palette' | 'help' | 'image' | 'describe'

/** Where a context menu is asked for: in CSS pixels of the canvas, and on the board. */
export interface MenuSpot {
  readonly screen: Point
  readonly board: Point
}

export type Minimap = 'on' | 'off' | 'auto'
