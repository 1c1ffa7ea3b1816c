import { inkFrom, type Sample } from '@samtavle/shared/shapes/ink/samples'
import { defineTool, type ToolContext } from './tool.ts'

type State = { readonly name: 'idle' } | { readonly name: 'drawing'; readonly samples: readonly Sample[] }

/** Draws freehand, with the pressure that the pen reports; stays in hand for the next stroke. */
export const inkTool = defineTool<State>({
  id: 'ink',
  cursor: 'crosshair',
  initial: { name: 'idle' },
  states: {
    idle: (state, event) => (event.type === 'down' ? { name: 'drawing', samples: event.trail } : state),
    drawing(state, event, context) {
      if (event.type === 'cancel') context.sketch(null)
      if (event.type === 'cancel') return { name: 'idle' }
      if (event.type !== 'move' && event.type !== 'up') return state
      const samples = [...state.samples, ...event.trail]
      if (event.type === 'move') {
        context.sketch({ kind: 'ink', samples })
        return { name: 'drawing', samples }
      }
      addStroke(samples, context)
      context.sketch(null)
      return { name: 'idle' }
    },
  },
})

function addStroke(samples: readonly Sample[], context: ToolContext): void {
  const ink = inkFrom(samples)
  if (!ink) return
  const { box, points } = ink
  const props = { ...context.styleFor('ink'), points }
  context.add([{ id: context.newId(), type: 'ink', ...box, props }])
}
