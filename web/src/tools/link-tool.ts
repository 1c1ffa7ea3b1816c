import { dropTool } from './drop-tool.ts'

/** A click puts a card there that leads to the address that was given beside the bar; nothing without one. */
export const linkTool = dropTool('link', (context) => context.styleFor('link'))
