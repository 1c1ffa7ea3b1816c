import type { NewEnd } from '@samtavle/shared/board/records'
import { centreOf } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { grips } from './grip.ts'
import type { Pointer, Sketch, ToolContext } from './tool.ts'

/** The middle part of a shape, within which an end hangs "wherever looks best"; outside it hangs where it was put. */
const MIDDLE = 0.3

/** Where an arrow's end goes when it is dropped here: on the shape below, or free on the board. `except` is the arrow. */
export function endAt({ at, alt }: Pointer, context: ToolContext, except?: string): NewEnd {
  if (alt) return { point: at }
  const target = context.hit(at, (shape) => canHold(shape, except) && grips(shape, at, context.zoom))
  return target ? { target: target.id, anchor: anchorOn(target, at) } : { point: at }
}

/** The line from the arrow's other end to the hand. */
export function sketchOfEnd(
  arrow: string,
  which: 'start' | 'end',
  at: Point,
  end: NewEnd,
  context: ToolContext,
): Sketch | null {
  const ends = context.get(arrow)?.ends
  if (!ends) return null
  const fixed = ends[which === 'start' ? 'end' : 'start'].point
  return { kind: 'line', from: fixed, to: at, target: 'target' in end ? end.target : null }
}

function canHold(shape: Shape, except: string | undefined): boolean {
  return shape.id !== except && !shape.ends && shape.type !== 'ink'
}

function anchorOn(target: Shape, at: Point): Point {
  const upright = rotate(at, centreOf(target), -target.rotation)
  const x = clamp((upright.x - target.x) / Math.max(target.w, 1))
  const y = clamp((upright.y - target.y) / Math.max(target.h, 1))
  const central = Math.abs(x - 0.5) < MIDDLE && Math.abs(y - 0.5) < MIDDLE
  return central ? { x: 0.5, y: 0.5 } : { x, y }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
