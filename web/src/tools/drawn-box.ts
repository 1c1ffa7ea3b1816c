import { between, type Box } from '@samtavle/shared/geometry/box'
import { add, subtract, type Point } from '@samtavle/shared/geometry/point'
import { keptTo, lookAround } from './snapping/keep-to.ts'
import type { Pulls, Surroundings } from './snapping/snap.ts'
import type { Pointer, ToolContext } from './tool.ts'

/** A box that is being drawn out, from where. */
export interface Drawn {
  readonly from: Point
  readonly around?: Surroundings | undefined
}

/** Where the hand went down, or on the line that it just missed. */
export function beginBox(at: Point, event: Pointer, context: ToolContext): Drawn {
  const around = lookAround(undefined, [], context)
  const point = { x: Math.round(at.x), y: Math.round(at.y), w: 0, h: 0 }
  const { x, y } = add(point, keptTo(point, { x: ['near'], y: ['near'] }, around, event, context))
  return { from: { x, y }, around }
}

/** The box from there to the hand: with Shift as high as wide, with Alt about where it began. */
export function drawBox(
  { from, around }: Drawn,
  event: Pointer,
  context: ToolContext,
): { readonly box: Box; readonly pulls: Pulls } {
  const exact = subtract(event.at, from)
  const way = { x: Math.round(exact.x), y: Math.round(exact.y) }
  const leads = !event.shift ? 'both' : Math.abs(way.x) >= Math.abs(way.y) ? 'x' : 'y'
  const pulls: Pulls = {
    x: leads === 'y' ? [] : [way.x < 0 ? 'near' : 'far'],
    y: leads === 'x' ? [] : [way.y < 0 ? 'near' : 'far'],
  }
  const boxTo = (to: Point) => boxAlong(from, leads === 'both' ? to : squared(to, leads), event.alt)
  return { box: boxTo(add(way, keptTo(boxTo(way), pulls, around, event, context))), pulls }
}

function squared({ x, y }: Point, leads: 'x' | 'y'): Point {
  const side = Math.abs(leads === 'x' ? x : y)
  return { x: x < 0 ? -side : side, y: y < 0 ? -side : side }
}

function boxAlong(from: Point, way: Point, central: boolean): Box {
  return between(central ? subtract(from, way) : from, add(from, way))
}
