import type { NewEnd } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { endAt, newArrowProps, sketchOf } from './attach.ts'
import { defineTool, hasDragged, type ToolContext } from './tool.ts'

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly at: Point; readonly screen: Point; readonly start: NewEnd }
  | { readonly name: 'drawing'; readonly at: Point; readonly start: NewEnd }

/** Draws an arrow from where the pointer goes down to where it goes up; on shapes the ends hang on. */
export const arrowTool = defineTool<State>({
  id: 'arrow',
  cursor: 'crosshair',
  initial: { name: 'idle' },
  states: {
    idle(state, event, context) {
      if (event.type !== 'down') return state
      return { name: 'pressed', at: event.at, screen: event.screen, start: endAt(event, context) }
    },
    pressed(state, event) {
      if (event.type === 'up' || event.type === 'cancel') return { name: 'idle' }
      const drags = event.type === 'move' && hasDragged(state.screen, event)
      return drags ? { name: 'drawing', at: state.at, start: state.start } : state
    },
    drawing({ at, start }, event, context) {
      if (event.type === 'cancel') context.sketch(null)
      if (event.type === 'cancel') return { name: 'idle' }
      const end = endAt(event, context)
      if (event.type === 'move')
        context.sketch(isLoop(start, end) ? null : sketchOf(start, end, end, context))
      if (event.type !== 'up') return { name: 'drawing', at, start }
      context.sketch(null)
      if (!isLoop(start, end)) addArrow(start, end, context)
      return { name: 'idle' }
    },
  },
})

/** Adds it, and takes the hand back to selecting, with the arrow picked out. */
export function addArrow(start: NewEnd, end: NewEnd, context: ToolContext): void {
  const id = context.newId()
  const arrow = { id, type: 'arrow', x: 0, y: 0, ends: { start, end }, props: newArrowProps(context) }
  if (!context.add([arrow])) return
  context.choose('select')
  context.select([id])
}

function isLoop(start: NewEnd, end: NewEnd): boolean {
  return 'target' in start && 'target' in end && start.target === end.target
}
