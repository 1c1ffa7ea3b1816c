import { shapes } from '@samtavle/shared/shapes/registry'
import { defineTool, type ToolContext } from './tool.ts'
import type { Point } from '@samtavle/shared/geometry/point'

/** A click puts the chosen sticker there; it stays in hand, since stickers come in handfuls. */
export const stickerTool = defineTool<{ readonly name: 'idle' } | { readonly name: 'pressed' }>({
  id: 'sticker',
  cursor: 'copy',
  initial: { name: 'idle' },
  states: {
    idle: (state, event) => (event.type === 'down' ? { name: 'pressed' } : state),
    pressed(state, event, context) {
      if (event.type !== 'up') return event.type === 'cancel' ? { name: 'idle' } : state
      place(event.at, context)
      return { name: 'idle' }
    },
  },
})

function place({ x, y }: Point, context: ToolContext): void {
  const { size, defaults } = shapes.sticker
  const at = { x: Math.round(x - size.w / 2), y: Math.round(y - size.h / 2) }
  const props = { ...defaults, ...context.styleFor('sticker') }
  context.add([{ id: context.newId(), type: 'sticker', ...at, props }])
}
