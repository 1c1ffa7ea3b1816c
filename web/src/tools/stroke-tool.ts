import { inkStyles, type InkStyle, type InkTool } from '@samtavle/shared/shapes/ink/ink'
import { inkFrom, type Sample } from '@samtavle/shared/shapes/ink/samples'
import { defineTool, type AnyTool, type ToolContext } from './tool.ts'

type State = { readonly name: 'idle' } | { readonly name: 'drawing'; readonly samples: readonly Sample[] }

/** What pen and highlighter share: draw freehand, with the pressure that a pen reports; they stay in hand. */
export function strokeTool(id: 'ink' | 'highlighter', tool: InkTool): AnyTool {
  const styleNow = (context: ToolContext): InkStyle => ({ ...inkStyles[tool], ...context.styleFor(id) })
  return defineTool<State>({
    id,
    cursor: 'crosshair',
    initial: { name: 'idle' },
    states: {
      idle(state, event, context) {
        if (event.type !== 'down') return state
        // A dot is seen at once, and that the pen writes.
        context.sketch({ kind: 'ink', samples: event.trail, style: styleNow(context) })
        return { name: 'drawing', samples: event.trail }
      },
      drawing(state, event, context) {
        if (event.type === 'cancel') context.sketch(null)
        if (event.type === 'cancel') return { name: 'idle' }
        if (event.type !== 'move' && event.type !== 'up') return state
        const samples = [...state.samples, ...event.trail]
        if (event.type === 'move') {
          context.sketch({ kind: 'ink', samples, style: styleNow(context) })
          return { name: 'drawing', samples }
        }
        addStroke(samples, styleNow(context), context)
        context.sketch(null)
        return { name: 'idle' }
      },
    },
  })
}

function addStroke(samples: readonly Sample[], style: InkStyle, context: ToolContext): void {
  const ink = inkFrom(samples, context.zoom)
  if (!ink) return
  const { box, points } = ink
  context.add([{ id: context.newId(), type: 'ink', ...box, props: { ...style, points } }])
}
