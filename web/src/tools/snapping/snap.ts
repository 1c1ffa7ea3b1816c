import type { StandingFrame } from '@samtavle/shared/board/frame-under'
import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { Sight } from '../sight.ts'

/** What this person wants shapes to keep to; Ctrl turns it the other way for the while. */
export interface Snapping {
  /** Edges and middles of what is near, and equal gaps. */
  readonly lines: boolean
  readonly grid: boolean
}

/** Between the lines of the grid, in board units. */
export const gridStep = 20

/** Which lines of a box may be drawn to another: its near edge, its middle and its far edge. */
export type Pull = 'near' | 'middle' | 'far'
export interface Pulls {
  readonly x: readonly Pull[]
  readonly y: readonly Pull[]
}

export interface Segment {
  readonly from: Point
  readonly to: Point
}

/** What shows why something lies where it does. In board coordinates. */
export interface Guides {
  readonly lines: readonly Segment[]
  /** Stretches between boxes that are equally long. */
  readonly gaps: readonly Segment[]
  /** Frames that would take what is held. */
  readonly into: readonly string[]
}

/** Where the boxes lie along an axis; plain numbers, for there may be ten thousand at every step of a hand. */
export interface Lines {
  readonly near: Float64Array
  readonly far: Float64Array
  /** Every edge and middle. */
  readonly sorted: Float64Array
}

/** What there is to snap to, looked up once for a whole gesture. */
export interface Surroundings {
  /** Where it was looked; once the screen shows more, it is to be looked anew. */
  readonly area: Box
  readonly boxes: readonly Box[]
  readonly x: Lines
  readonly y: Lines
  /** From the bottom up. */
  readonly frames: readonly StandingFrame[]
}

/** Fetched after the board is shown, since nobody begins by dragging. */
export interface SnapAids {
  gather(sight: Sight, held: Iterable<string>): Surroundings
  /** How far a box has to go so that it lies well; `reach` is the furthest it may, in board units. */
  snap(box: Box, pulls: Pulls, around: Surroundings, how: Snapping & { readonly reach: number }): Point
  /** What shows how a box lies. */
  guides(box: Box, pulls: Pulls, around: Surroundings): Pick<Guides, 'lines' | 'gaps'>
  /** The frames, other than those it stands in, that would take the shapes as they are put. */
  takers(places: ReadonlyMap<string, Box>, around: Surroundings, sight: Pick<Sight, 'get'>): readonly string[]
}

export const every: Pulls = { x: ['near', 'middle', 'far'], y: ['near', 'middle', 'far'] }
