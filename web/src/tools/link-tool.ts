import { shapes } from '@samtavle/shared/shapes/registry'
import { addAndWrite } from './add-and-write.ts'
import { defineTool } from './tool.ts'

/** A click puts a card there that leads to the address that was given beside the bar; nothing without one. */
export const linkTool = defineTool<{ readonly name: 'idle' } | { readonly name: 'pressed' }>({
  id: 'link',
  cursor: 'copy',
  initial: { name: 'idle' },
  states: {
    idle: (state, event) => (event.type === 'down' ? { name: 'pressed' } : state),
    pressed(state, event, context) {
      if (event.type !== 'up') return event.type === 'cancel' ? { name: 'idle' } : state
      const [{ size }, props, { x, y }] = [shapes.link, context.styleFor('link'), event.at]
      const at = { x: Math.round(x - size.w / 2), y: Math.round(y - size.h / 2) }
      if (props) addAndWrite({ id: context.newId(), type: 'link', ...at, props }, context)
      return { name: 'idle' }
    },
  },
})
