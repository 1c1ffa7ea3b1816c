import type { Point } from '@samtavle/shared/geometry/point'
import { addAndWrite } from './add-and-write.ts'
import { shapes } from '@samtavle/shared/shapes/registry'
import { defineTool, type ToolContext } from './tool.ts'

/** A click puts a note with its middle there and opens it for writing. */
export const stickyTool = defineTool<{ readonly name: 'idle' } | { readonly name: 'pressed' }>({
  id: 'sticky',
  cursor: 'copy',
  initial: { name: 'idle' },
  states: {
    idle: (state, event) => (event.type === 'down' ? { name: 'pressed' } : state),
    pressed(state, event, context) {
      if (event.type !== 'up') return event.type === 'cancel' ? { name: 'idle' } : state
      placeSticky(event.at, context)
      return { name: 'idle' }
    },
  },
})

export function placeSticky(middle: Point, context: ToolContext): boolean {
  const { w, h } = shapes.sticky.size
  const [x, y] = [Math.round(middle.x - w / 2), Math.round(middle.y - h / 2)]
  const props = context.styleFor('sticky')
  return addAndWrite({ id: context.newId(), type: 'sticky', x, y, ...(props ? { props } : {}) }, context)
}
