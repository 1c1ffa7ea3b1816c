import { encloses, type Box } from '@samtavle/shared/geometry/box'
import { add, origin, type Point } from '@samtavle/shared/geometry/point'
import type { Pointer, Sketch, ToolContext } from '../tool.ts'
import type { Guides, Pulls, Surroundings } from './snap.ts'

/** How near a line has to be to draw a box to it, in CSS pixels. */
const REACH = { mouse: 6, touch: 10 } as const

/** What lies around what is held: looked up once, and again when the board has moved along below it. */
export function lookAround(
  known: Surroundings | undefined,
  held: readonly string[],
  context: ToolContext,
): Surroundings | undefined {
  return known && encloses(known.area, context.view) ? known : context.aids?.gather(context, held)
}

/** The way that a box is to go so that it lies well. */
export function keptTo(
  box: Box,
  pulls: Pulls,
  around: Surroundings | undefined,
  { mod, touch }: Pointer,
  { aids, snapping, zoom }: ToolContext,
): Point {
  const { lines, grid } = snapping
  const reach = (touch ? REACH.touch : REACH.mouse) / zoom
  // Ctrl lets go of what is chosen, and where nothing is chosen it holds on to the lines.
  const how = mod ? { lines: !lines && !grid, grid: false, reach } : { lines, grid, reach }
  return (around && aids?.snap(box, pulls, around, how)) ?? origin
}

/** What shows how a box lies, and which frames would take the shapes that are put; `get` knows what these are. */
export function guidesOf(
  box: Box,
  pulls: Pulls,
  around: Surroundings | undefined,
  { aids, get }: Pick<ToolContext, 'aids' | 'get'>,
  places: ReadonlyMap<string, Box> = new Map(),
): Guides | null {
  if (!around || !aids) return null
  return { ...aids.guides(box, pulls, around), into: aids.takers(places, around, { get }) }
}

/** The same as a sketch of what is moved or resized. */
export function guidesFor(...how: Parameters<typeof guidesOf>): Sketch | null {
  const guides = guidesOf(...how)
  return guides && { kind: 'guides', ...guides }
}

export function shifted(box: Box, by: Point): Box {
  return { ...box, ...add(box, by) }
}
