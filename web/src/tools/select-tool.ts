import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { duplicateShapes } from '@samtavle/shared/board/commands/duplicate-shapes'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { setArrowEnd } from '@samtavle/shared/board/commands/set-arrow-end'
import { between, encloses, type Box } from '@samtavle/shared/geometry/box'
import { origin, type Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { endAt, sketchOfEnd } from './attach.ts'
import { grips } from './grip.ts'
import { handleAt, type BoxHandle } from './handles.ts'
import { carried, movable, type Load } from './moving.ts'
import { resized } from './resize.ts'
import { placeSticky } from './sticky-tool.ts'
import { defineTool, hasDragged, type Pointer, type ToolContext, type ToolEvent } from './tool.ts'

interface Press {
  readonly at: Point
  readonly screen: Point
}

type State =
  | { readonly name: 'idle' }
  /** On a shape: a click or the beginning of a drag. */
  | ({ readonly name: 'pressed'; readonly id: string; readonly wasSelected: boolean } & Press)
  /** On nothing that can be taken hold of. */
  | ({ readonly name: 'pressedBoard'; readonly pans: boolean; readonly kept: readonly string[] } & Press)
  | ({ readonly name: 'moving' } & Load)
  | { readonly name: 'panning'; readonly screen: Point }
  | { readonly name: 'marquee'; readonly from: Point; readonly kept: readonly string[] }
  | { readonly name: 'resizing'; readonly id: string; readonly handle: BoxHandle; readonly from: Point }
  | { readonly name: 'reattaching'; readonly id: string; readonly which: 'start' | 'end' }

const idle: State = { name: 'idle' }

/** Picks out, moves, resizes and opens what is on the board. */
export const selectTool = defineTool<State>({
  id: 'select',
  cursor: 'default',
  initial: { name: 'idle' },
  states: {
    idle(state, event, context) {
      if (event.type === 'double') openOrAdd(event, context)
      return event.type === 'down' ? press(event, context) : state
    },
    pressed(state, event, context) {
      if (event.type === 'up') return click(state, event, context)
      if (event.type !== 'move') return event.type === 'cancel' ? idle : state
      return hasDragged(state.screen, event) ? lift(state, event, context) : state
    },
    pressedBoard(state, event, context) {
      if (event.type === 'up' || event.type === 'cancel') return letGo(state, event, context)
      if (event.type === 'hold') return { ...state, name: 'marquee', from: state.at }
      if (event.type !== 'move' || !hasDragged(state.screen, event)) return state
      if (!state.pans) return { ...state, name: 'marquee', from: state.at }
      return pan(state.screen, event, context)
    },
    moving: move,
    panning(state, event, context) {
      return event.type === 'move' ? pan(state.screen, event, context) : idle
    },
    marquee: sweep,
    resizing: resize,
    reattaching: reattach,
  },
})

function press(event: Pointer, context: ToolContext): State {
  const { at, screen, shift } = event
  const gripped = grip(event, context)
  if (gripped) return gripped
  const shape = context.hit(at, (shape) => context.selectable(shape) && grips(shape, at, context.zoom))
  const selection = context.selection()
  if (!shape) {
    const behind = context.hit(at, (shape) => !shapeOf(shape.type).holdsOthers)
    if (!shift) context.select([])
    return {
      name: 'pressedBoard',
      pans: event.touch || behind !== undefined,
      kept: shift ? selection : [],
      at,
      screen,
    }
  }
  const wasSelected = selection.includes(shape.id)
  if (!wasSelected) context.select(shift ? [...selection, shape.id] : [shape.id])
  return { name: 'pressed', id: shape.id, wasSelected, at, screen }
}

/** A handle of the one selected shape, if the pointer is on it and the shape may be changed. */
function grip({ at, touch }: Pointer, context: ToolContext): State | undefined {
  const [id, another] = context.selection()
  const shape = id === undefined || another !== undefined ? undefined : context.get(id)
  if (!shape || movable([shape.id], context).length === 0) return undefined
  const handle = handleAt(shape, at, context.zoom, touch)
  if (!handle) return undefined
  return handle.kind === 'end'
    ? { name: 'reattaching', id: shape.id, which: handle.which }
    : { name: 'resizing', id: shape.id, handle, from: at }
}

function click(state: Extract<State, { name: 'pressed' }>, event: Pointer, context: ToolContext): State {
  const { id, wasSelected } = state
  const selection = context.selection()
  if (!event.shift) context.select([id])
  else if (wasSelected) context.select(selection.filter((other) => other !== id))
  return idle
}

function letGo({ kept }: { kept: readonly string[] }, event: ToolEvent, context: ToolContext): State {
  if (event.type === 'up') context.select(kept)
  return idle
}

/** Takes the selection into the hand; with Alt a copy of it. What may not be moved stays, and the board moves instead. */
function lift(state: Extract<State, { name: 'pressed' }>, event: Pointer, context: ToolContext): State {
  const copies = event.alt ? copy(context.selection(), context) : []
  const ids = movable(context.selection(), context)
  if (ids.length === 0) return pan(state.screen, event, context)
  return move({ name: 'moving', ids, copies, from: state.at }, { ...event, type: 'move' }, context)
}

/** Copies in place and picks out the copies; returns all of them, with what stands in copied frames. */
function copy(ids: readonly string[], context: ToolContext): readonly string[] {
  const copies = new Map<string, string>()
  const idOf = (id: string) => copies.get(id) ?? copies.set(id, context.newId()).get(id) ?? id
  if (!context.run(duplicateShapes(ids, { idOf, by: origin, random: context.random }))) return []
  context.select(ids.flatMap((id) => copies.get(id) ?? []))
  return [...copies.values()]
}

function move(state: Extract<State, { name: 'moving' }>, event: ToolEvent, context: ToolContext): State {
  switch (event.type) {
    case 'move':
      context.draft(carried(state, event.at, event.shift, context))
      return state
    case 'up':
      context.run(placeShapes(carried(state, event.at, event.shift, context)))
      context.draft({})
      return idle
    case 'cancel':
      context.draft({})
      if (state.copies.length > 0) context.run(deleteShapes(state.copies))
      return idle
    case 'down':
    case 'double':
    case 'hold':
      return state
  }
}

function pan(from: Point, { screen }: Pointer, context: ToolContext): State {
  context.pan({ x: screen.x - from.x, y: screen.y - from.y })
  return { name: 'panning', screen }
}

function sweep(state: Extract<State, { name: 'marquee' }>, event: ToolEvent, context: ToolContext): State {
  if (event.type !== 'move') {
    context.sketch(null)
    return idle
  }
  const box = between(state.from, event.at)
  context.sketch({ kind: 'marquee', box })
  const caught = context.touching(box).filter((shape) => context.selectable(shape) && isCaught(shape, box))
  context.select([...new Set([...state.kept, ...caught.map(({ id }) => id)])])
  return state
}

function resize(state: Extract<State, { name: 'resizing' }>, event: ToolEvent, context: ToolContext): State {
  const shape = context.get(state.id)
  if (!shape || event.type === 'cancel') {
    context.draft({})
    return idle
  }
  if (event.type !== 'move' && event.type !== 'up') return state
  const keep = event.shift || shapeOf(shape.type).resize === 'proportional'
  const drafts = { [state.id]: resized(shape, state.handle, state.from, event.at, keep) }
  if (event.type === 'move') {
    context.draft(drafts)
    return state
  }
  if (event.at.x !== state.from.x || event.at.y !== state.from.y) context.run(placeShapes(drafts))
  context.draft({})
  return idle
}

function reattach(
  state: Extract<State, { name: 'reattaching' }>,
  event: ToolEvent,
  context: ToolContext,
): State {
  if (event.type !== 'move' && event.type !== 'up') {
    if (event.type === 'cancel') context.sketch(null)
    return event.type === 'cancel' ? idle : state
  }
  const end = endAt(event, context, state.id)
  if (event.type === 'move') {
    context.sketch(sketchOfEnd(state.id, state.which, event.at, end, context))
    return state
  }
  context.run(setArrowEnd(state.id, state.which, end))
  context.sketch(null)
  return idle
}

/** A frame has to lie in it wholly, or no marquee could be drawn inside one. */
function isCaught(shape: Shape, box: Box): boolean {
  const type = shapeOf(shape.type)
  return !type.holdsOthers || encloses(box, type.bounds(shape))
}

/** A double click writes in what is below it, whoever placed that; on the empty board, or on what the template has there, it puts a new note. */
function openOrAdd({ at }: Pointer, context: ToolContext): void {
  const shape = context.hit(at, ({ id }) => context.canWrite(id, at))
  if (shape) context.write(shape.id, at)
  else if (!context.hit(at, (shape) => !shapeOf(shape.type).holdsOthers && context.selectable(shape)))
    placeSticky(at, context)
}
