import { boxOfEnds, resolveEnds, routeIn } from '@samtavle/shared/board/arrow-ends'
import { endRecord } from '@samtavle/shared/board/make-shapes'
import type { NewEnd } from '@samtavle/shared/board/records'
import { endOf } from '@samtavle/shared/board/write-shape'
import { centreOf, grow } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Arrow, ArrowProps } from '@samtavle/shared/shapes/arrow/arrow-props'
import { shapes, type Shape } from '@samtavle/shared/shapes/registry'
import { grips } from './grip.ts'
import { notYet } from './not-yet.ts'
import type { Pointer, Sketch, ToolContext } from './tool.ts'

/** The middle part of a shape, within which an end hangs "wherever looks best"; outside it hangs where it was put. */
const MIDDLE = 0.3
/** How near to an edge, in CSS pixels, an end goes to that very edge, from inside and from outside. */
const REACH = 12

/** Where an arrow's end goes when it is dropped here: on the shape below, or free on the board. `except` is the arrow. */
export function endAt({ at, alt }: Pointer, context: ToolContext, except?: string): NewEnd {
  if (alt) return { point: at }
  const target =
    context.hit(at, (shape) => canHold(shape, except) && grips(shape, at, context.zoom)) ??
    besideIt(at, context, except)
  return target ? { target: target.id, anchor: anchorOn(target, at, REACH / context.zoom) } : { point: at }
}

/** The arrow as it would be. */
export function sketchOf(start: NewEnd, end: NewEnd, hand: NewEnd, context: ToolContext): Sketch {
  const props = newArrowProps(context)
  const arrow = arrowBetween({ start: endRecord(start), end: endRecord(end) }, props, context)
  return { kind: 'new', shape: arrow, target: 'target' in hand ? hand.target : null }
}

/** The same of one that is there, with one end in the hand. */
export function sketchOfEnd(
  id: string,
  which: 'start' | 'end',
  end: NewEnd,
  context: ToolContext,
): Sketch | null {
  const shape = context.get(id)
  if (shape?.type !== 'arrow' || !shape.ends) return null
  const records = { start: endOf(shape.ends.start), end: endOf(shape.ends.end), [which]: endRecord(end) }
  const changed = { ...shape, ...placeOfEnds(records, shape.props, context) }
  return { kind: 'changed', shape: changed, target: 'target' in end ? end.target : null }
}

/** New arrows are like the one before. */
export function newArrowProps(context: ToolContext): ArrowProps {
  return { ...shapes.arrow.defaults, ...context.styleFor('arrow') }
}

function arrowBetween(records: EndRecords, props: ArrowProps, context: ToolContext): Arrow {
  return { ...notYet('arrow', { x: 0, y: 0, w: 0, h: 0 }, props), ...placeOfEnds(records, props, context) }
}

type EndRecords = Parameters<typeof resolveEnds>[0]

function placeOfEnds(records: EndRecords, props: ArrowProps, context: ToolContext) {
  const ends = resolveEnds(records, (id) => context.get(id), routeIn(props))
  return { ...boxOfEnds(ends), ends }
}

/** What the end just misses. */
function besideIt(at: Point, context: ToolContext, except: string | undefined): Shape | undefined {
  const around = grow({ ...at, w: 0, h: 0 }, REACH / context.zoom)
  return context
    .touching(around)
    .findLast((shape) => canHold(shape, except) && !shapes[shape.type].holdsOthers)
}

function canHold(shape: Shape, except: string | undefined): boolean {
  return shape.id !== except && !shape.ends && shape.type !== 'ink'
}

function anchorOn(target: Shape, at: Point, reach: number): Point {
  const upright = rotate(at, centreOf(target), -target.rotation)
  const x = clamp((upright.x - target.x) / Math.max(target.w, 1))
  const y = clamp((upright.y - target.y) / Math.max(target.h, 1))
  const central = Math.abs(x - 0.5) < MIDDLE && Math.abs(y - 0.5) < MIDDLE
  return central ? { x: 0.5, y: 0.5 } : onEdge({ x, y }, target, Math.min(reach, target.w / 5, target.h / 5))
}

/** On the edge it is near, and in the middle of that when it is near that too. Of what is round, only the middle is edge. */
function onEdge({ x, y }: Point, { w, h, type }: Shape, reach: number): Point {
  const snap = (share: number, length: number) =>
    [0, 0.5, 1].find((stop) => Math.abs(share - stop) * length <= reach) ?? share
  const [across, down] = [snap(x, w), snap(y, h)]
  const isRound = type === 'ellipse' || type === 'diamond'
  if (isRound) return (across === 0.5) === (down === 0.5) ? { x, y } : { x: across, y: down }
  const isOnEdge = across === 0 || across === 1 || down === 0 || down === 1
  return isOnEdge ? { x: across, y: down } : { x, y }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
