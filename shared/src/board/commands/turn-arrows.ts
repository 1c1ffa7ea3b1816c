import { endOf } from '../write-shape.ts'
import { allows, shapesOf, type Command } from './command.ts'

/** Lets arrows lead from where they led to; what isn't one stays as it is. */
export function turnArrows(ids: readonly string[]): Command {
  return (board, actor, run) => {
    const turned = shapesOf(board, ids).flatMap((shape) => {
      const ends = shape.ends && { start: shape.ends.end, end: shape.ends.start }
      return ends && allows(actor, shape, { ...shape, ends }) ? { id: shape.id, ends } : []
    })
    if (run)
      for (const { id, ends } of turned) {
        board.write.end(id, 'start', endOf(ends.start))
        board.write.end(id, 'end', endOf(ends.end))
      }
    return turned.length > 0
  }
}
