import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { Pull } from './snap.ts'

export type Axis = 'x' | 'y'

/** From where to where a box reaches along an axis. */
export interface Span {
  readonly near: number
  readonly far: number
}

export function spanOf(box: Box, axis: Axis): Span {
  return axis === 'x' ? { near: box.x, far: box.x + box.w } : { near: box.y, far: box.y + box.h }
}

/** Where on the axis a line of the box lies. */
export function lineOf({ near, far }: Span, pull: Pull): number {
  return pull === 'near' ? near : pull === 'far' ? far : (near + far) / 2
}

export function otherThan(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x'
}

/** The point that lies `along` an axis, `across` it. */
export function pointAt(axis: Axis, along: number, across: number): Point {
  return axis === 'x' ? { x: along, y: across } : { x: across, y: along }
}
