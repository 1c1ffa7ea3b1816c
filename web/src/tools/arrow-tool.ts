import type { NewEnd } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { endAt } from './attach.ts'
import { defineTool, hasDragged } from './tool.ts'

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly at: Point; readonly screen: Point; readonly start: NewEnd }
  | { readonly name: 'drawing'; readonly at: Point; readonly start: NewEnd }

/** Draws an arrow from where the pointer goes down to where it goes up; on shapes the ends hang on. */
export const arrowTool = defineTool<State>({
  id: 'arrow',
  cursor: 'crosshair',
  initial: { name: 'idle' },
  reaching: ['drawing'],
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
        context.sketch({ kind: 'line', from: at, to: event.at, target: 'target' in end ? end.target : null })
      if (event.type !== 'up') return { name: 'drawing', at, start }
      context.sketch(null)
      const id = context.newId()
      const arrow = { id, type: 'arrow', x: at.x, y: at.y, ends: { start, end } }
      if (!isLoop(start, end) && context.add([arrow])) {
        context.choose('select')
        context.select([id])
      }
      return { name: 'idle' }
    },
  },
})

function isLoop(start: NewEnd, end: NewEnd): boolean {
  return 'target' in start && 'target' in end && start.target === end.target
}
