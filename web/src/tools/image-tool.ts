import { defineTool } from './tool.ts'

/** Taking it in hand asks which pictures; there is nothing to do with it on the board, and a click puts it down. */
export const imageTool = defineTool<{ readonly name: 'idle' }>({
  id: 'image',
  cursor: 'default',
  initial: { name: 'idle' },
  states: {
    idle(state, event, context) {
      if (event.type === 'down') context.choose('select')
      return state
    },
  },
})
