import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { subtract, type Point } from '@samtavle/shared/geometry/point'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { handleBoxOf, type HandleBox } from './handle-box.ts'
import type { BoxHandle } from './handles.ts'
import { movable } from './moving.ts'
import { leastOf, refitted, stretched } from './resize.ts'
import { guidesFor, keptTo, lookAround } from './snapping/keep-to.ts'
import type { Pull, Pulls, Surroundings } from './snapping/snap.ts'
import { standsIn } from './stands-in.ts'
import type { Drafts, Pointer, Sketch, ToolContext, ToolEvent } from './tool.ts'

export interface Resizing {
  readonly name: 'resizing'
  readonly ids: readonly string[]
  /** What stands in frames among them, and grows along when there are several. */
  readonly inside: readonly string[]
  readonly handle: BoxHandle
  readonly from: Point
  readonly around?: Surroundings | undefined
}
interface Idle {
  readonly name: 'idle'
}

export function grip(ids: readonly string[], handle: BoxHandle, from: Point, context: ToolContext): Resizing {
  const among = new Set(ids)
  const box = handleBoxOf(movable(ids, context))
  const isInside = (shape: Shape) => !among.has(shape.id) && standsIn(shape, among, context)
  const inside = ids.length > 1 && box ? context.touching(box).filter(isInside) : []
  return { name: 'resizing', ids, inside: inside.map(({ id }) => id), handle, from }
}

/** Shift keeps the proportions, Alt the middle in its place. */
export function resize(state: Resizing, event: ToolEvent, context: ToolContext): Resizing | Idle {
  if (event.type === 'hold' || event.type === 'down' || event.type === 'double') return state
  const shapes = movable(state.ids, context)
  const box = handleBoxOf(shapes)
  if (!box || event.type === 'cancel') return end(context)
  if (event.type === 'move') {
    const next = { ...state, around: lookAround(state.around, state.ids, context) }
    const { drafts, sketch } = drawn(next, shapes, box, event, context)
    context.draft(drafts)
    context.sketch(sketch)
    return next
  }
  const hasMoved = event.at.x !== state.from.x || event.at.y !== state.from.y
  if (hasMoved) context.run(placeShapes(drawn(state, shapes, box, event, context).drafts))
  return end(context)
}

function end(context: ToolContext): Idle {
  context.draft({})
  context.sketch(null)
  return { name: 'idle' }
}

function drawn(
  { handle, from, around, inside }: Resizing,
  shapes: readonly Shape[],
  box: HandleBox,
  event: Pointer,
  context: ToolContext,
): { drafts: Drafts; sketch: Sketch | null } {
  const keep = event.shift || box.resize === 'proportional'
  const least = shapes.length > 1 ? leastOf(shapes) : 0
  const way = subtract(event.at, from)
  const by = { x: Math.round(way.x), y: Math.round(way.y) }
  const stretch = { handle, by, keep, central: event.alt }
  const free = stretched(box, stretch, least)
  const pulls = box.rotation === 0 ? pullsOf(handle, keep, free, box) : { x: [], y: [] }
  const kept = keptTo(free, pulls, around, event, context)
  const next = stretched(box, { ...stretch, by: { x: by.x + kept.x, y: by.y + kept.y } }, least)
  const { x, y, w, h, rotation } = next
  const [only, another] = shapes
  const drafts =
    only && !another
      ? { [only.id]: [x, y, w, h, rotation] as const }
      : Object.fromEntries(
          [...shapes, ...movable(inside, context)].map((shape) => [shape.id, refitted(shape, box, next)]),
        )
  return { drafts, sketch: guidesFor(next, pulls, around, context) }
}

/** The edges that follow the hand; where the proportions stay, the one that leads. */
function pullsOf({ x, y }: BoxHandle, keep: boolean, to: HandleSize, from: HandleSize): Pulls {
  const wider = to.w / from.w >= to.h / from.h
  return { x: keep && y !== 0 && !wider ? [] : pullOf(x), y: keep && x !== 0 && wider ? [] : pullOf(y) }
}

interface HandleSize {
  readonly w: number
  readonly h: number
}

function pullOf(side: -1 | 0 | 1): readonly Pull[] {
  return side === 0 ? [] : [side < 0 ? 'near' : 'far']
}
