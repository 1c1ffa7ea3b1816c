import { reshape } from '@samtavle/shared/board/commands/reshape'
import { regrown } from '@samtavle/shared/board/placing'
import { centreOf } from '@samtavle/shared/geometry/box'
import { rotate, subtract, type Point } from '@samtavle/shared/geometry/point'
import { givenHeight } from '@samtavle/shared/shapes/grown'
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
  const to = subtract(rotate(event.at, centreOf(shape), -shape.rotation), shape)
  const [patch, h] = [knob.pull(to), knob.height?.(to)]
  if (event.type === 'move') {
    context.sketch({ kind: 'changed', shape: pulled(shape, patch, h) })
    return state
  }
  context.run(reshape(state.id, patch, h))
  return letGo(context)
}

function pulled(shape: Shape, patch: ReturnType<Knob['pull']>, h = givenHeight(shape)): Shape {
  const { grown: _, ...plain } = { ...shape, h, props: { ...shape.props, ...patch } }
  return regrown(plain as Shape)
}

function letGo(context: ToolContext): Idle {
  context.sketch(null)
  return { name: 'idle' }
}
