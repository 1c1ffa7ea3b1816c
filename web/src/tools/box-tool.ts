import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { AreaType } from '@samtavle/shared/shapes/area-types'
import { shapes } from '@samtavle/shared/shapes/registry'
import { addAndSelect } from './add-and-write.ts'
import { beginBox, drawBox, type Drawn } from './drawn-box.ts'
import { notYet } from './not-yet.ts'
import { guidesOf, keptTo, lookAround, shifted } from './snapping/keep-to.ts'
import { every } from './snapping/snap.ts'
import { defineTool, hasDragged, type AnyTool, type Pointer, type ToolContext } from './tool.ts'

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly at: Point; readonly screen: Point }
  | ({ readonly name: 'drawing' } & Drawn)

const idle: State = { name: 'idle' }

/** What the tools for texts, frames and areas share: drag out a box, or click for the usual size. */
export function boxTool(
  type: 'text' | 'frame' | 'table' | AreaType,
  onAdded?: (id: string, box: Box, context: ToolContext) => void,
): AnyTool {
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
          return draw(type, beginBox(state.at, event, context), event, context)
        if (event.type !== 'up') return state
        return add(placedAt(type, event, context), context)
      },
      drawing(state, event, context) {
        if (event.type === 'cancel') context.sketch(null)
        if (event.type === 'cancel') return idle
        if (event.type === 'move') return draw(type, state, event, context)
        if (event.type !== 'up') return state
        context.sketch(null)
        return add(fitted(type, drawBox(state, event, context).box), context)
      },
    },
  })
}

type BoxType = Parameters<typeof boxTool>[0]

/** Shows it as it will be, and why it lies as it does. */
function draw(type: BoxType, drawn: Drawn, event: Pointer, context: ToolContext): State {
  const around = lookAround(drawn.around, [], context)
  const { box, pulls } = drawBox({ ...drawn, around }, event, context)
  const shape = notYet(type, fitted(type, box))
  const places = new Map([[shape.id, shape]])
  const guides = guidesOf(box, pulls, around, { aids: context.aids, get: () => shape }, places)
  context.sketch({ kind: 'new', shape, guides })
  return { name: 'drawing', from: drawn.from, around }
}

/** Around the point; a text begins at it, as on paper. */
function placedAt(type: BoxType, event: Pointer, context: ToolContext): Box {
  const { x, y } = event.at
  const { w, h } = shapes[type].size
  const isText = type === 'text'
  const box = { x: Math.round(isText ? x : x - w / 2), y: Math.round(isText ? y - 14 : y - h / 2), w, h }
  return shifted(box, keptTo(box, every, lookAround(undefined, [], context), event, context))
}

/** A text keeps the height of a line, whatever the hand did. */
function fitted(type: BoxType, { x, y, w, h }: Box): Box {
  return { x, y, w: Math.max(16, w), h: Math.max(type === 'text' ? shapes.text.size.h : 16, h) }
}
