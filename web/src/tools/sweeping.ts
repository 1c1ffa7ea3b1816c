import { between, encloses, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Pointer, ToolContext, ToolEvent } from './tool.ts'

export interface Sweeping {
  readonly name: 'marquee'
  readonly from: Point
  /** What was picked out before, which Shift adds to and Alt takes from. */
  readonly kept: readonly string[]
}
interface Idle {
  readonly name: 'idle'
}

/** Picks out what the marquee touches, or with Ctrl only what it encloses. */
export function sweep(state: Sweeping, event: ToolEvent, context: ToolContext): Sweeping | Idle {
  if (event.type === 'hold' || event.type === 'down') return state
  if (event.type !== 'move') {
    if (event.type === 'cancel') context.select(state.kept)
    context.sketch(null)
    return { name: 'idle' }
  }
  const box = between(state.from, event.at)
  context.sketch({ kind: 'marquee', box, encloses: event.mod })
  const caught = caughtIn(box, event.mod, context)
  context.select(combined(state.kept, caught, event))
  return state
}

function combined(
  kept: readonly string[],
  caught: ReadonlySet<string>,
  { shift, alt }: Pointer,
): readonly string[] {
  if (alt) return kept.filter((id) => !caught.has(id))
  return [...(shift ? new Set([...kept, ...caught]) : caught)]
}

/** What is locked stays out of it, and a group is caught with its first member, or enclosed with its last. */
function caughtIn(box: Box, wholly: boolean, context: ToolContext): ReadonlySet<string> {
  const caught = context.touching(box).filter((shape) => isCaught(shape, box, wholly, context))
  const ids = new Set(caught.map(({ id }) => id))
  const grouped = context.withGroups([...ids])
  if (!wholly) return new Set(grouped)
  const open = new Set(grouped.filter((id) => !ids.has(id)).map((id) => context.get(id)?.group?.[0]))
  return new Set(caught.flatMap(({ id, group }) => (group && open.has(group[0]) ? [] : [id])))
}

/** A frame has to lie in it wholly, or no marquee could be drawn inside one. */
function isCaught(shape: Shape, box: Box, wholly: boolean, context: ToolContext): boolean {
  if (shape.locked || !context.selectable(shape)) return false
  const type = shapeOf(shape.type)
  return (!wholly && !type.holdsOthers) || encloses(box, type.bounds(shape))
}
