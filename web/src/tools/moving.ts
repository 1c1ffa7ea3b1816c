import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { duplicateShapes } from '@samtavle/shared/board/commands/duplicate-shapes'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { around, turned, type Box } from '@samtavle/shared/geometry/box'
import { add, origin, subtract, type Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { guidesFor, keptTo, lookAround, shifted } from './snapping/keep-to.ts'
import { every, type Pulls, type Surroundings } from './snapping/snap.ts'
import type { Drafts, Pointer, ToolContext, ToolEvent } from './tool.ts'

/** What is being moved, from where. */
export interface Moving {
  readonly name: 'moving'
  readonly ids: readonly string[]
  /** What was picked out, and is again when no copy of it is moved. */
  readonly originals: readonly string[]
  /** Everything that was copied for this drag, which vanishes if it is called off. */
  readonly copies: readonly string[]
  readonly from: Point
  readonly around?: Surroundings | undefined
}
interface Idle {
  readonly name: 'idle'
}

/** Those of the shapes that this person may move. */
export function movable(ids: readonly string[], context: ToolContext): readonly Shape[] {
  return ids.flatMap((id) => {
    const shape = context.get(id)
    return shape && context.mayMove(shape) ? [shape] : []
  })
}

/** Takes the selection into the hand, with Alt a copy of it; undefined when nothing of it may be moved. */
export function lift(from: Point, event: Pointer, context: ToolContext): Moving | undefined {
  const originals = context.selection()
  const ids = movable(originals, context).map(({ id }) => id)
  const state = copiedIf(event.alt, { name: 'moving', ids, originals, copies: [], from }, context)
  return state.ids.length > 0 ? carry(state, event, context) : undefined
}

export function move(state: Moving, event: ToolEvent, context: ToolContext): Moving | Idle {
  switch (event.type) {
    case 'move':
      return carry(copiedIf(event.alt, state, context), event, context)
    case 'up':
      context.run(placeShapes(carried(copiedIf(event.alt, state, context), event, context).drafts))
      return end(context)
    case 'cancel':
      if (state.copies.length > 0) copiedIf(false, state, context)
      return end(context)
    case 'down':
    case 'double':
    case 'hold':
      return state
  }
}

function end(context: ToolContext): Idle {
  context.draft({})
  context.sketch(null)
  return { name: 'idle' }
}

/** Alt may be pressed and let go as long as the drag goes on. */
function copiedIf(alt: boolean, state: Moving, context: ToolContext): Moving {
  if (alt === state.copies.length > 0) return state
  if (alt) {
    const { picked, copies } = copy(state.originals, context)
    return copies.length > 0 ? { ...state, ids: picked, copies, around: undefined } : state
  }
  context.run(deleteShapes(state.copies))
  context.select(state.originals)
  const ids = movable(state.originals, context).map(({ id }) => id)
  return { ...state, ids, copies: [], around: undefined }
}

/** Copies in place and picks out the copies; `copies` has also what stands in copied frames. */
function copy(ids: readonly string[], context: ToolContext): { picked: string[]; copies: string[] } {
  const names = new Map<string, string>()
  const idOf = (id: string) => names.get(id) ?? names.set(id, context.newId()).get(id) ?? id
  if (!context.run(duplicateShapes(ids, { idOf, by: origin, random: context.random })))
    return { picked: [], copies: [] }
  const picked = ids.flatMap((id) => names.get(id) ?? [])
  context.select(picked)
  return { picked, copies: [...names.values()] }
}

function carry(state: Moving, event: Pointer, context: ToolContext): Moving {
  const around = lookAround(state.around, state.ids, context)
  const next = { ...state, around }
  const { drafts, places, box } = carried(next, event, context)
  context.draft(drafts)
  context.sketch(box ? guidesFor(box, every, around, context, places) : null)
  return next
}

interface Carried {
  readonly drafts: Drafts
  readonly places: ReadonlyMap<string, Box>
  /** Around all of it. */
  readonly box: Box | undefined
}

/** Where everything is now that the hand is there. */
function carried({ ids, from, around: near }: Moving, event: Pointer, context: ToolContext): Carried {
  const held = movable(ids, context)
  const { by: step, pulls } = stepTo(subtract(event.at, from), event.shift)
  const whole = around(held.map((shape) => turned(shape, shape.rotation)))
  // A hand that has come back puts everything where it took it from, wherever lines would draw it.
  const isAway = step.x !== 0 || step.y !== 0
  const by = whole && isAway ? add(step, keptTo(shifted(whole, step), pulls, near, event, context)) : step
  const drafts: Record<string, Draft> = {}
  const places = new Map<string, Box>()
  for (const shape of held) {
    const { x, y } = add(shape, by)
    drafts[shape.id] = [x, y, shape.w, shape.h, shape.rotation]
    places.set(shape.id, { x, y, w: shape.w, h: shape.h })
  }
  return { drafts, places, box: whole && shifted(whole, by) }
}

/** Whole units keep the board tidy; `straight` keeps to one axis. */
function stepTo(way: Point, straight: boolean): { by: Point; pulls: Pulls } {
  const by = { x: Math.round(way.x), y: Math.round(way.y) }
  if (!straight) return { by, pulls: every }
  return Math.abs(by.x) >= Math.abs(by.y)
    ? { by: { x: by.x, y: 0 }, pulls: { ...every, y: [] } }
    : { by: { x: 0, y: by.y }, pulls: { ...every, x: [] } }
}
