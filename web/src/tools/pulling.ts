import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { centreOf } from '@samtavle/shared/geometry/box'
import { rotate, subtract, type Point } from '@samtavle/shared/geometry/point'
import type { Knob } from '@samtavle/shared/shapes/knob'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { ToolContext, ToolEvent } from './tool.ts'

export interface KnobHandle {
  readonly kind: 'knob'
  readonly index: number
  readonly way: Knob['way']
}

/** Pulls at something of a shape: where a bubble points, a line between columns. */
export type Pulling = { readonly name: 'pulling'; readonly id: string; readonly index: number }
type Idle = { readonly name: 'idle' }

/** Where the knobs of a shape are on the board. */
export function knobHandles(shape: Shape): { handle: KnobHandle; at: Point }[] {
  const knobs = shapeOf(shape.type).knobs?.(shape) ?? []
  return knobs.map(({ at, way }, index) => ({
    handle: { kind: 'knob', index, way },
    at: rotate({ x: shape.x + at.x, y: shape.y + at.y }, centreOf(shape), shape.rotation),
  }))
}

export function pull(state: Pulling, event: ToolEvent, context: ToolContext): Pulling | Idle {
  const shape = context.get(state.id)
  const knob = shape && shapeOf(shape.type).knobs?.(shape)[state.index]
  if (event.type === 'cancel' || !shape || !knob) return letGo(context)
  if (event.type !== 'move' && event.type !== 'up') return state
  const patch = knob.pull(subtract(rotate(event.at, centreOf(shape), -shape.rotation), shape))
  if (event.type === 'move') {
    context.sketch({ kind: 'changed', shape: { ...shape, props: { ...shape.props, ...patch } } as Shape })
    return state
  }
  context.run(setStyle([state.id], patch))
  return letGo(context)
}

function letGo(context: ToolContext): Idle {
  context.sketch(null)
  return { name: 'idle' }
}
