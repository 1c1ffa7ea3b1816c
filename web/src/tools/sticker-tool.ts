import { shapes } from '@samtavle/shared/shapes/registry'
import { dropTool } from './drop-tool.ts'

/** A click puts the chosen sticker there; it stays in hand, since stickers come in handfuls. */
export const stickerTool = dropTool(
  'sticker',
  (context) => ({ ...shapes.sticker.defaults, ...context.styleFor('sticker') }),
  (sticker, context) => context.add([sticker]),
)
