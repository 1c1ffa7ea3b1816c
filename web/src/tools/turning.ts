import type { Command } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { setArrowEnd } from '@samtavle/shared/board/commands/set-arrow-end'
import { centreOf } from '@samtavle/shared/geometry/box'
import { rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { handleBoxOf, type HandleBox } from './handle-box.ts'
import { movable } from './moving.ts'
import type { Drafts, Pointer, ToolContext, ToolEvent } from './tool.ts'

export interface Turning {
  readonly name: 'turning'
  readonly ids: readonly string[]
  readonly from: Point
}
interface Idle {
  readonly name: 'idle'
}

/** Degrees: between the steps that Shift keeps to, and within which it comes to stand straight by itself. */
const STEP = 15
const STRAIGHT = 3

/** Turns shapes about the middle of them all. */
export function turn(state: Turning, event: ToolEvent, context: ToolContext): Turning | Idle {
  if (event.type === 'hold' || event.type === 'down' || event.type === 'double') return state
  const shapes = movable(state.ids, context)
  const box = handleBoxOf(shapes)
  if (!box?.turns || event.type === 'cancel') return end(context)
  const degrees = degreesOf(state.from, event, box)
  if (event.type === 'move') {
    context.draft(turnedBy(shapes, box, degrees))
    context.sketch({ kind: 'turn', box, degrees: box.rotation + degrees })
    return state
  }
  if (degrees !== 0) for (const command of commandsFor(shapes, box, degrees)) context.run(command)
  return end(context)
}

function end(context: ToolContext): Idle {
  context.draft({})
  context.sketch(null)
  return { name: 'idle' }
}

/** By how much the hand has turned them, clockwise: whole degrees, so that they end at ones that can be said. */
function degreesOf(from: Point, { at, shift, mod }: Pointer, box: HandleBox): number {
  const centre = centreOf(box)
  const free = box.rotation + angleOf(at, centre) - angleOf(from, centre)
  if (shift) return nearest(free, STEP) - box.rotation
  const straight = nearest(free, 90)
  const isNear = !mod && Math.abs(free - straight) <= STRAIGHT
  return (isNear ? straight : Math.round(free)) - box.rotation
}

function nearest(degrees: number, step: number): number {
  return Math.round(degrees / step) * step
}

function angleOf({ x, y }: Point, centre: Point): number {
  return (Math.atan2(y - centre.y, x - centre.x) * 180) / Math.PI
}

function turnedBy(shapes: readonly Shape[], box: HandleBox, degrees: number): Drafts {
  return Object.fromEntries(shapes.map((shape) => [shape.id, turnedPlace(shape, box, degrees)]))
}

function turnedPlace(shape: Shape, box: HandleBox, degrees: number): Draft {
  const { w, h } = shape
  const { x, y } = rotate(centreOf(shape), centreOf(box), degrees)
  // What an arrow is turned by lies in its ends.
  const rotation = shape.ends ? 0 : (((shape.rotation + degrees) % 360) + 360) % 360
  return [x - w / 2, y - h / 2, w, h, rotation]
}

function commandsFor(shapes: readonly Shape[], box: HandleBox, degrees: number): readonly Command[] {
  const ends = shapes.flatMap(({ id, ends }) =>
    (['start', 'end'] as const).flatMap((which) => {
      const end = ends?.[which]
      const isFree = end?.target === null
      return isFree ? [setArrowEnd(id, which, { point: rotate(end.point, centreOf(box), degrees) })] : []
    }),
  )
  return [
    placeShapes(
      turnedBy(
        shapes.filter(({ ends }) => !ends),
        box,
        degrees,
      ),
    ),
    ...ends,
  ]
}
