import { between, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { AreaType } from '@samtavle/shared/shapes/area-types'
import { shapes } from '@samtavle/shared/shapes/registry'
import { addAndSelect } from './add-and-write.ts'
import { defineTool, hasDragged, type AnyTool, type Pointer, type ToolContext } from './tool.ts'

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly at: Point; readonly screen: Point }
  | { readonly name: 'drawing'; readonly from: Point }

const idle: State = { name: 'idle' }

/** What the tools for texts, frames and areas share: drag out a box, or click for the usual size. */
export function boxTool(
  type: 'text' | 'frame' | 'table' | AreaType,
  onAdded?: (id: string, box: Box, context: ToolContext) => void,
): AnyTool {
  const round = type === 'ellipse'
  const add = (box: Box, context: ToolContext): State => {
    const id = context.newId()
    if (addAndSelect({ id, type, ...box }, context)) {
      onAdded?.(id, box, context)
      if (context.canWrite(id)) context.write(id)
    }
    return idle
  }
  return defineTool<State>({
    id: type,
    cursor: 'crosshair',
    initial: { name: 'idle' },
    reaching: ['drawing'],
    states: {
      idle: (state, event) =>
        event.type === 'down' ? { name: 'pressed', at: event.at, screen: event.screen } : state,
      pressed(state, event, context) {
        if (event.type === 'cancel') return idle
        if (event.type === 'move' && hasDragged(state.screen, event))
          return { name: 'drawing', from: state.at }
        if (event.type !== 'up') return state
        return add(placedAt(type, event.at), context)
      },
      drawing({ from }, event, context) {
        if (event.type === 'cancel') context.sketch(null)
        if (event.type === 'cancel') return idle
        const box = drawn(type, from, event)
        if (event.type === 'move') context.sketch({ kind: 'box', box, round })
        if (event.type !== 'up') return { name: 'drawing', from }
        context.sketch(null)
        return add(box, context)
      },
    },
  })
}

type BoxType = Parameters<typeof boxTool>[0]

/** Around the point; a text begins at it, as on paper. */
function placedAt(type: BoxType, { x, y }: Point): Box {
  const { w, h } = shapes[type].size
  return type === 'text'
    ? { x: Math.round(x), y: Math.round(y - 14), w, h }
    : { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h }
}

/** Shift makes it a square or a circle. A text keeps the height of a line, whatever the hand did. */
function drawn(type: BoxType, from: Point, { at, shift }: Pointer): Box {
  const side = Math.max(Math.abs(at.x - from.x), Math.abs(at.y - from.y))
  const square = { x: from.x + side * Math.sign(at.x - from.x), y: from.y + side * Math.sign(at.y - from.y) }
  const { x, y, w, h } = between(from, shift ? square : at)
  const least = type === 'text' ? shapes.text.size.h : 16
  return {
    x: Math.round(x),
    y: Math.round(y),
    w: Math.max(16, Math.round(w)),
    h: Math.max(least, Math.round(h)),
  }
}
