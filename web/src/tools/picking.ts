import type { Point } from '@samtavle/shared/geometry/point'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { handleAt, type Handle } from './handles.ts'
import { grips } from './grip.ts'
import type { ToolContext } from './tool.ts'

/** What a hand at that point would take hold of. */
export function gripped(at: Point, context: ToolContext): Shape | undefined {
  return context.hit(at, (shape) => context.selectable(shape) && grips(shape, at, context.zoom))
}

/**
 * What is picked out already and goes along with a hand at that point, though it couldn't be picked out there: a frame,
 * by its middle. A click there lets go of it, so that one can draw a marquee in it again.
 */
export function carried(at: Point, context: ToolContext): Shape | undefined {
  const ids = new Set(context.selection())
  return ids.size === 0 ? undefined : context.hit(at, (shape) => ids.has(shape.id) && context.mayMove(shape))
}

/** The handle of what is picked out at that point, if all of that may be changed. */
export function handleOn(at: Point, touch: boolean, context: ToolContext): Handle | undefined {
  const shapes = context.selection().flatMap((id) => context.get(id) ?? [])
  const handle = handleAt(shapes, at, context.zoom, touch)
  return handle && shapes.every((shape) => context.mayMove(shape)) ? handle : undefined
}

/** The shape, or the group that it is picked out with; leaves the entered group when it lies outside. */
export function unitOf(shape: Shape, context: ToolContext): readonly string[] {
  return context.withGroups([shape.id], enclosing(shape, context))
}

/** The entered group, if the shape is in it. */
function enclosing({ group }: Shape, context: ToolContext): string | null {
  const entered = context.entered()
  return entered !== null && group?.includes(entered) ? entered : null
}

/** Picks out the shape with what belongs to it; its group is entered no more if it lies outside. */
export function pick(shape: Shape, context: ToolContext, add = false): void {
  const unit = unitOf(shape, context)
  context.enter(enclosing(shape, context))
  context.select(add ? [...context.selection(), ...unit] : unit)
}

/** Enters the group that holds the shape, one level; false when nothing is left to enter. */
export function enterGroup(shape: Shape, context: ToolContext): boolean {
  const { group = [] } = shape
  const entered = enclosing(shape, context)
  const next = group[entered === null ? 0 : group.indexOf(entered) + 1]
  if (next === undefined || context.withGroups([shape.id], entered).length < 2) return false
  context.enter(next)
  context.select(context.withGroups([shape.id], next))
  return true
}

/** Picks out what lies below, unless it is already, and opens the menu of it. */
export function openMenu(
  { at, screen }: { readonly at: Point; readonly screen: Point },
  context: ToolContext,
): void {
  const shape = gripped(at, context)
  if (!shape) {
    context.enter(null)
    context.select([])
  } else if (!context.selection().includes(shape.id)) pick(shape, context)
  context.menu({ at, screen })
}
