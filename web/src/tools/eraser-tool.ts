import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { distance, type Point } from '@samtavle/shared/geometry/point'
import { towards } from '@samtavle/shared/geometry/segment'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { defineTool, type Pointer, type ToolContext } from './tool.ts'

/** How far apart a quick hand is looked after, in CSS pixels. */
const STRIDE = 5
/** No hand goes further between two events, whatever a broken pointer says. */
const MOST_PLACES = 1000

type Touched = ReadonlyMap<string, Shape>
type State =
  { readonly name: 'idle' } | { readonly name: 'erasing'; readonly from: Point; readonly touched: Touched }

/**
 * Takes away whole strokes that it is drawn across, when the hand lets go; until then they are only faded. With Alt
 * whatever one may delete, else ink alone: notes are somebody's words.
 */
export const eraserTool = defineTool<State>({
  id: 'eraser',
  cursor: 'crosshair',
  initial: { name: 'idle' },
  states: {
    idle(state, event, context) {
      if (event.type !== 'down') return state
      return erasing(new Map(), event.at, event, context)
    },
    erasing(state, event, context) {
      if (event.type === 'cancel') context.sketch(null)
      if (event.type === 'cancel') return { name: 'idle' }
      if (event.type === 'move') return erasing(state.touched, state.from, event, context)
      if (event.type !== 'up') return state
      const { touched } = erasing(state.touched, state.from, event, context)
      context.sketch(null)
      if (touched.size > 0) context.run(deleteShapes([...touched.keys()]))
      return { name: 'idle' }
    },
  },
})

function erasing(touched: Touched, from: Point, pointer: Pointer, context: ToolContext) {
  const met = new Map(touched)
  let last = from
  for (const at of pointer.trail.length > 0 ? pointer.trail : [pointer.at]) {
    for (const place of along(last, at, STRIDE / context.zoom)) meet(met, place, pointer.alt, context)
    last = at
  }
  context.sketch({ kind: 'erased', shapes: [...met.values()] })
  return { name: 'erasing' as const, from: last, touched: met }
}

/** Everything that lies there, not only what is on top. */
function meet(met: Map<string, Shape>, at: Point, everything: boolean, context: ToolContext): void {
  const isWanted = (shape: Shape) =>
    !met.has(shape.id) &&
    (everything || shape.type === 'ink') &&
    context.selectable(shape) &&
    context.can(deleteShapes([shape.id]))
  for (let shape = context.hit(at, isWanted); shape; shape = context.hit(at, isWanted))
    met.set(shape.id, shape)
}

function along(from: Point, to: Point, stride: number): Point[] {
  const steps = Math.min(MOST_PLACES, Math.max(1, Math.ceil(distance(from, to) / stride)))
  return Array.from({ length: steps }, (_, step) => towards(from, to, (step + 1) / steps))
}
