import { leads } from '../../access/person.ts'
import type { Shape } from '../../shapes/registry.ts'
import type { Lock } from '../../shapes/shape.ts'
import { arrangementOf } from '../records.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Command } from './command.ts'

/** Locks what isn't locked yet. What those who lead have locked only they can unlock. */
export function lockShapes(ids: readonly string[]): Command {
  return (board, actor, run) =>
    relock(ids, (shape) => (shape.locked ? undefined : leads(actor.person.role) ? 'leads' : 'all'))(
      board,
      actor,
      run,
    )
}

export function unlockShapes(ids: readonly string[]): Command {
  return relock(ids, ({ locked }) => (locked ? null : undefined))
}

/** Null takes the lock away, undefined leaves the shape as it is. */
function relock(ids: readonly string[], lockFor: (shape: Shape) => Lock | null | undefined): Command {
  return (board, actor, run) => {
    const changed = shapesOf(board, ids).flatMap((shape) => {
      const lock = lockFor(shape)
      if (lock === undefined) return []
      const { locked: _, ...free } = shape
      const after = { ...free, ...arrangementOf({ locked: lock ?? undefined, group: shape.group }) } as Shape
      return allows(actor, shape, after) ? after : []
    })
    if (run) for (const shape of changed) board.write.props(shape.id, propsOf(shape))
    return changed.length > 0
  }
}
