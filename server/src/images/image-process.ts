import type { ImageOrder } from './image-messages.ts'
import { remake } from './remake.ts'

/**
 * The process that reads what strangers call a picture. Readers of pictures are native code with a history of holes: here a
 * crash takes nothing with it, and what never ends can be ended.
 */
process.on('message', ({ bytes, keep }: ImageOrder) => {
  void remake(bytes, keep).then((remade) => process.send?.(remade))
})
process.on('disconnect', () => process.exit())
