import { setArrowEnd } from '@samtavle/shared/board/commands/set-arrow-end'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import type { NewEnd, NewShape } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { outwards, type Side } from '@samtavle/shared/shapes/arrow/tie'
import { shapes, type Shape } from '@samtavle/shared/shapes/registry'
import { addArrow } from './arrow-tool.ts'
import { endAt, newArrowProps, sketchOf, sketchOfEnd } from './attach.ts'
import { hasDragged, type Pointer, type ToolContext, type ToolEvent } from './tool.ts'

/** What a hand does to an arrow by its handles, or draws from the side of a shape. */
export type Reattaching = {
  readonly name: 'reattaching'
  readonly id: string
  readonly which: 'start' | 'end'
}
/** Moves the middle of an elbow across it. */
export type Bending = {
  readonly name: 'bending'
  readonly id: string
  readonly isUpright: boolean
  readonly from: Point
}
export type Connecting = {
  readonly name: 'connecting'
  readonly id: string
  readonly side: Side
  readonly screen: Point
  readonly hasDragged: boolean
}
type Idle = { readonly name: 'idle' }
const idle: Idle = { name: 'idle' }

/** Between a note and the one that an arrow leads to at a click, in board units. */
const GAP = 100

export function reattach(state: Reattaching, event: ToolEvent, context: ToolContext): Reattaching | Idle {
  if (event.type === 'cancel') return callOff(context)
  if (event.type !== 'move' && event.type !== 'up') return state
  const end = endAt(event, context, state.id)
  if (event.type === 'move') {
    context.sketch(sketchOfEnd(state.id, state.which, end, context))
    return state
  }
  context.run(setArrowEnd(state.id, state.which, end))
  return callOff(context)
}

export function bend(state: Bending, event: ToolEvent, context: ToolContext): Bending | Idle {
  const arrow = context.get(state.id)
  if (event.type === 'cancel' || arrow?.type !== 'arrow') return callOff(context)
  if (event.type !== 'move' && event.type !== 'up') return state
  const by = state.isUpright ? event.at.x - state.from.x : event.at.y - state.from.y
  const bent = Math.round((arrow.props.bend ?? 0) + by)
  if (event.type === 'move') {
    context.sketch({ kind: 'changed', shape: { ...arrow, props: { ...arrow.props, bend: bent } } })
    return state
  }
  if (by !== 0) context.run(setStyle([state.id], { bend: bent }))
  return callOff(context)
}

/** Draws an arrow out of a side; where it ends on nothing, or at a click, it leads to a new note. */
export function connect(state: Connecting, event: ToolEvent, context: ToolContext): Connecting | Idle {
  const shape = context.get(state.id)
  if (event.type === 'cancel' || !shape) return callOff(context)
  if (event.type !== 'move' && event.type !== 'up') return state
  const isDrag = state.hasDragged || hasDragged(state.screen, event)
  const start: NewEnd = { target: state.id, anchor: anchorOf(state.side) }
  const end = endAt(event, context)
  const returns = 'target' in end && end.target === state.id
  if (event.type === 'move') {
    context.sketch(isDrag && !returns ? sketchOf(start, end, end, context) : null)
    return { ...state, hasDragged: isDrag }
  }
  context.sketch(null)
  if (isDrag && 'target' in end && !returns) addArrow(start, end, context)
  else if (!isDrag || !returns)
    leadToNew(shape, state.side, isDrag && !event.alt ? event : undefined, context)
  return idle
}

function callOff(context: ToolContext): Idle {
  context.sketch(null)
  return idle
}

function anchorOf(side: Side): Point {
  const { x, y } = outwards[side]
  return { x: (1 + x) / 2, y: (1 + y) / 2 }
}

/** A note like this one, opened for writing, and the arrow to it, in one step. */
function leadToNew(from: Shape, side: Side, drop: Pointer | undefined, context: ToolContext): void {
  const isNote = from.type === 'sticky'
  const { w, h } = isNote ? from : shapes.sticky.size
  const props = isNote ? { color: from.props.color } : (context.styleFor('sticky') ?? {})
  const out = outwards[side]
  // Its near side lies where the hand let go.
  const near = drop?.at ?? {
    x: from.x + from.w / 2 + out.x * (from.w / 2 + GAP),
    y: from.y + from.h / 2 + out.y * (from.h / 2 + GAP),
  }
  const [x, y] = [near.x + ((out.x - 1) * w) / 2, near.y + ((out.y - 1) * h) / 2].map(Math.round)
  const note: NewShape = { id: context.newId(), type: 'sticky', x: x ?? 0, y: y ?? 0, w, h, props }
  const ends = {
    start: { target: from.id, anchor: anchorOf(side) },
    end: { target: note.id, anchor: anchorOf(opposite[side]) },
  }
  const arrow: NewShape = {
    id: context.newId(),
    type: 'arrow',
    x: 0,
    y: 0,
    ends,
    props: newArrowProps(context),
  }
  if (!context.add([note, arrow])) return
  context.select([note.id])
  if (context.canWrite(note.id)) context.write(note.id)
}

const opposite: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }
