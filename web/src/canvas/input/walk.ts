import type { Shape } from '@samtavle/shared/shapes/registry'
import { inReadingOrder } from '@samtavle/shared/board/reading-order'

/**
 * The shape that Tab comes to next. At either end there is none, and Tab leads out of the canvas, as it does for
 * everything else on a page.
 */
export function nextInOrder(
  shapes: readonly Shape[],
  current: string | undefined,
  step: 1 | -1,
): Shape | undefined {
  const order = inReadingOrder(shapes)
  const at = order.findIndex(({ id }) => id === current)
  if (at < 0) return step === 1 ? order[0] : order.at(-1)
  return order[at + step]
}
