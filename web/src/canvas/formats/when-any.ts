import type { Shape } from '@samtavle/shared/shapes/registry'
import type { BoardView } from '../../scene/whole-board.ts'

/** Calls once, as soon as any shape of the board is such; at once if one is already. Returns its end. */
export function whenAny(board: BoardView, is: (shape: Shape) => boolean, call: () => void): () => void {
  if (board.all().some(is)) {
    call()
    return () => {}
  }
  const stop = board.observe(({ ids }) => {
    const found = [...ids].some((id) => {
      const shape = board.get(id)
      return shape !== undefined && is(shape)
    })
    if (!found) return
    stop()
    call()
  })
  return stop
}
