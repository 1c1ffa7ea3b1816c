import { centreOf } from '@samtavle/shared/geometry/box'
import { distance, rotate, type Point } from '@samtavle/shared/geometry/point'
import { knobHandles, type KnobHandle } from './pulling.ts'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { arrowHandles, connectHandles, type ArrowHandle } from './arrow-handles.ts'
import { handleBoxOf, type HandleBox } from './handle-box.ts'

/** Which edges of the box follow the hand: -1 the left or upper, 1 the right or lower, 0 neither. */
export interface BoxHandle {
  readonly kind: 'box'
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}
export type Handle = BoxHandle | { readonly kind: 'turn' } | ArrowHandle | KnobHandle

const corners: readonly BoxHandle[] = [
  { kind: 'box', x: -1, y: -1 },
  { kind: 'box', x: 1, y: -1 },
  { kind: 'box', x: 1, y: 1 },
  { kind: 'box', x: -1, y: 1 },
]
const edges: readonly BoxHandle[] = [
  { kind: 'box', x: 0, y: -1 },
  { kind: 'box', x: 1, y: 0 },
  { kind: 'box', x: 0, y: 1 },
  { kind: 'box', x: -1, y: 0 },
]

/** Below this size on the screen, in CSS pixels, handles would cover what they belong to. */
const SMALLEST = 28
/** How far from the box it is turned from, in CSS pixels. */
const TURN_GAP = 22

/** What can be gripped on selected shapes, and where on the board that is. */
export function handlesOf(shapes: readonly Shape[], zoom: number): { handle: Handle; at: Point }[] {
  const [first] = shapes
  const box = handleBoxOf(shapes)
  if (first?.type === 'arrow' && !box) return arrowHandles(first)
  if (!box || Math.max(box.w, box.h) * zoom < SMALLEST) return []
  const sizing = box.resize === 'none' ? [] : corners.map((handle) => ({ handle, at: placeOf(handle, box) }))
  const connecting = first && shapes.length === 1 ? connectHandles(first, zoom) : []
  const turning = box.turns ? [{ handle: { kind: 'turn' }, at: turnedFrom(box, zoom) } as const] : []
  const knobs = first && shapes.length === 1 ? knobHandles(first) : []
  return [...sizing, ...knobs, ...turning, ...connecting]
}

/** The handle within reach of a point. Edges can be gripped along their whole length, though only corners are shown. */
export function handleAt(
  shapes: readonly Shape[],
  at: Point,
  zoom: number,
  touch: boolean,
): Handle | undefined {
  const reach = (touch ? 22 : 8) / zoom
  const near = handlesOf(shapes, zoom).find((handle) => distance(handle.at, at) <= reach)
  if (near || touch) return near?.handle
  const box = handleBoxOf(shapes)
  return box && canStretch(box, zoom) ? edgeAt(box, at, 5 / zoom) : undefined
}

function canStretch({ resize, w, h }: HandleBox, zoom: number): boolean {
  return resize === 'free' && Math.min(w, h) * zoom >= 2 * SMALLEST
}

function edgeAt(box: HandleBox, at: Point, reach: number): BoxHandle | undefined {
  const { x, y } = rotate(at, centreOf(box), -box.rotation)
  const [across, down] = [x > box.x && x < box.x + box.w, y > box.y && y < box.y + box.h]
  return edges.find((edge) =>
    edge.y === 0
      ? down && Math.abs(x - (edge.x < 0 ? box.x : box.x + box.w)) <= reach
      : across && Math.abs(y - (edge.y < 0 ? box.y : box.y + box.h)) <= reach,
  )
}

function placeOf({ x, y }: BoxHandle, box: HandleBox): Point {
  const upright = { x: box.x + ((x + 1) / 2) * box.w, y: box.y + ((y + 1) / 2) * box.h }
  return rotate(upright, centreOf(box), box.rotation)
}

/** Below it, since the bar lies above: at the side that is the lower one now. */
export function turnedFrom(box: Omit<HandleBox, 'resize' | 'turns'>, zoom: number): Point {
  const isUpsideDown = Math.cos((box.rotation * Math.PI) / 180) < -0.001
  const y = isUpsideDown ? box.y - TURN_GAP / zoom : box.y + box.h + TURN_GAP / zoom
  return rotate({ x: box.x + box.w / 2, y }, centreOf(box), box.rotation)
}
