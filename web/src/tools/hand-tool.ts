import type { Point } from '@samtavle/shared/geometry/point'
import { defineTool } from './tool.ts'

type State = { readonly name: 'idle' } | { readonly name: 'panning'; readonly screen: Point }

/** Moves the board under the hand. */
export const handTool = defineTool<State>({
  id: 'hand',
  cursor: 'grab',
  initial: { name: 'idle' },
  states: {
    idle: (state, event) => (event.type === 'down' ? { name: 'panning', screen: event.screen } : state),
    panning(state, event, context) {
      if (event.type === 'up' || event.type === 'cancel') return { name: 'idle' }
      if (event.type !== 'move') return state
      context.pan({ x: event.screen.x - state.screen.x, y: event.screen.y - state.screen.y })
      return { name: 'panning', screen: event.screen }
    },
  },
})
