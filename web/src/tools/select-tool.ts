import type { Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { bend, connect, reattach, type Bending, type Connecting, type Reattaching } from './arrow-shaping.ts'
import { lift, move, type Moving } from './moving.ts'
import { carried, enterGroup, gripped, handleOn, openMenu, pick, unitOf } from './picking.ts'
import { pull, type Pulling } from './pulling.ts'
import { grip, resize, type Resizing } from './resizing.ts'
import { placeSticky } from './sticky-tool.ts'
import { sweep, type Sweeping } from './sweeping.ts'
import { defineTool, hasDragged, type Pointer, type ToolContext } from './tool.ts'
import { turn, type Turning } from './turning.ts'

interface Press {
  readonly at: Point
  readonly screen: Point
}

type State =
  | { readonly name: 'idle' }
  /** On a shape: a click or the beginning of a drag. */
  | ({ readonly name: 'pressed'; readonly id: string; readonly wasSelected: boolean } & Press)
  /** On nothing that can be taken hold of. */
  | ({
      readonly name: 'pressedBoard'
      readonly pans: boolean
      /** Whether it is the middle of a frame that is picked out. */
      readonly carries: boolean
      readonly kept: readonly string[]
    } & Press)
  /** A finger has rested on the board: it draws a marquee if it goes on, and opens the menu if it is lifted. */
  | ({ readonly name: 'held'; readonly kept: readonly string[] } & Press)
  /** The menu is open; the finger that has opened it is still down. */
  | { readonly name: 'done' }
  | { readonly name: 'panning'; readonly screen: Point }
  | Moving
  | Sweeping
  | Resizing
  | Turning
  | Pulling
  | Reattaching
  | Bending
  | Connecting

const idle: State = { name: 'idle' }
/** What shows that a finger has rested long enough, in CSS pixels. */
const SPOT = 48

/** Picks out, moves, resizes, turns and opens what is on the board. */
export const selectTool = defineTool<State>({
  id: 'select',
  cursor: 'default',
  initial: { name: 'idle' },
  reaching: ['moving', 'marquee', 'resizing', 'reattaching', 'connecting'],
  states: {
    idle(state, event, context) {
      if (event.type === 'double') openOrAdd(event, context)
      return event.type === 'down' ? press(event, context) : state
    },
    pressed(state, event, context) {
      if (event.type === 'up') return click(state, event, context)
      if (event.type === 'hold') return openMenuAt(state, context)
      if (event.type !== 'move') return event.type === 'cancel' ? idle : state
      return hasDragged(state.screen, event) ? drag(state, event, context) : state
    },
    pressedBoard(state, event, context) {
      if (event.type === 'up') letGo(state, context)
      if (event.type === 'up' || event.type === 'cancel') return idle
      if (event.type === 'hold') return rest(state, context)
      if (event.type !== 'move' || !hasDragged(state.screen, event)) return state
      const lifted = state.carries ? lift(state.at, event, context) : undefined
      if (lifted) return lifted
      return state.pans ? pan(state.screen, event, context) : beginSweep(state, event, context)
    },
    held(state, event, context) {
      if (event.type === 'move')
        return hasDragged(state.screen, event) ? beginSweep(state, event, context) : state
      if (event.type === 'up' || event.type === 'cancel') context.sketch(null)
      if (event.type === 'up') openMenu(state, context)
      return event.type === 'up' || event.type === 'cancel' ? idle : state
    },
    done: (state, event) => (event.type === 'up' || event.type === 'cancel' ? idle : state),
    panning(state, event, context) {
      if (event.type === 'move') return pan(state.screen, event, context)
      return event.type === 'up' || event.type === 'cancel' ? idle : state
    },
    moving: move,
    marquee: sweep,
    resizing: resize,
    turning: turn,
    pulling: pull,
    reattaching: reattach,
    bending: bend,
    connecting: connect,
  },
})

function press(event: Pointer, context: ToolContext): State {
  const { at, screen, shift, alt } = event
  const handled = gripHandle(event, context)
  if (handled) return handled
  const shape = gripped(at, context)
  if (!shape) {
    const behind = context.hit(at, (shape) => !shapeOf(shape.type).holdsOthers)
    const carries = !shift && !event.touch && carried(at, context) !== undefined
    const kept = (shift || alt) && !carries ? context.selection() : []
    if (!carries) letGo({ kept }, context)
    return { name: 'pressedBoard', pans: event.touch || behind !== undefined, carries, kept, at, screen }
  }
  const wasSelected = context.selection().includes(shape.id)
  if (!wasSelected) pick(shape, context, shift)
  return { name: 'pressed', id: shape.id, wasSelected, at, screen }
}

/** A handle of what is selected, if the pointer is on it and all of it may be changed. */
function gripHandle({ at, screen, touch }: Pointer, context: ToolContext): State | undefined {
  const ids = context.selection()
  const handle = handleOn(at, touch, context)
  const [id] = ids
  if (id === undefined || !handle) return undefined
  switch (handle.kind) {
    case 'end':
      return { name: 'reattaching', id, which: handle.which }
    case 'bend':
      return { name: 'bending', id, isUpright: handle.isUpright, from: at }
    case 'connect':
      return { name: 'connecting', id, side: handle.side, screen, hasDragged: false }
    case 'knob':
      return { name: 'pulling', id, index: handle.index }
    case 'turn':
      return { name: 'turning', ids, from: at }
    case 'box':
      return grip(ids, handle, at, context)
  }
}

/** With Ctrl the shape alone, however deep in groups it is. */
function click(state: Extract<State, { name: 'pressed' }>, event: Pointer, context: ToolContext): State {
  const shape = context.get(state.id)
  if (!shape) return idle
  if (event.mod) {
    context.enter(shape.group?.at(-1) ?? null)
    context.select([shape.id])
  } else if (!event.shift) pick(shape, context)
  else if (state.wasSelected) {
    const unit = new Set(unitOf(shape, context))
    context.select(context.selection().filter((id) => !unit.has(id)))
  }
  return idle
}

function letGo({ kept }: { readonly kept: readonly string[] }, context: ToolContext): void {
  context.enter(null)
  context.select(kept)
}

/** What is locked lies still under a mouse, and a marquee is drawn over it; what is not one's own moves the board. */
function drag(state: Extract<State, { name: 'pressed' }>, event: Pointer, context: ToolContext): State {
  const lifted = lift(state.at, event, context)
  if (lifted) return lifted
  const isLocked = context.get(state.id)?.locked !== undefined
  return isLocked && !event.touch
    ? beginSweep({ at: state.at, kept: [] }, event, context)
    : pan(state.screen, event, context)
}

function beginSweep(
  { at, kept }: { readonly at: Point; readonly kept: readonly string[] },
  event: Pointer,
  context: ToolContext,
): State {
  return sweep({ name: 'marquee', from: at, kept }, { ...event, type: 'move' }, context)
}

function openMenuAt(spot: Press, context: ToolContext): State {
  openMenu(spot, context)
  return { name: 'done' }
}

function rest(
  { at, screen, kept }: Press & { readonly kept: readonly string[] },
  context: ToolContext,
): State {
  const side = SPOT / context.zoom
  const box = { x: at.x - side / 2, y: at.y - side / 2, w: side, h: side }
  context.sketch({ kind: 'marquee', box, encloses: false })
  return { name: 'held', at, screen, kept }
}

function pan(from: Point, { screen }: Pointer, context: ToolContext): State {
  context.pan({ x: screen.x - from.x, y: screen.y - from.y })
  return { name: 'panning', screen }
}

/**
 * A double click enters a group, one level at a time; then it writes in what is below it, whoever placed that; on the
 * empty board, or on what the template has there, it puts a new note.
 */
function openOrAdd(event: Pointer, context: ToolContext): void {
  const { at } = event
  const held = gripped(at, context)
  if (held && enterGroup(held, context)) return
  const shape = context.hit(at, ({ id }) => context.canWrite(id, at))
  if (shape) context.write(shape.id, at)
  else if (!context.hit(at, (shape: Shape) => !shapeOf(shape.type).holdsOthers && context.selectable(shape)))
    placeSticky(event, context)
}
