import type { Shape } from '../../shapes/registry.ts'
import type { Board } from '../board.ts'
import { wholeGroups } from '../groups.ts'
import { deepestGroup } from '../read-record.ts'
import { arrangementOf } from '../records.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Actor, type Command } from './command.ts'

/**
 * Makes one group of them, inside the group that all of them are in already; whole groups among them stay groups within
 * it. Does not apply to fewer than two, nor to what is one whole group.
 */
export function groupShapes(ids: readonly string[], group: string): Command {
  return (board, actor, run) => {
    const shapes = shapesOf(board, ids)
    const whole = wholeGroups(board, shapes)
    const around = sharedBy(shapes)
    if (around.some((id) => whole.has(id))) return false
    const grouped = shapes.flatMap((shape) => {
      const within = (shape.group ?? []).slice(around.length).filter((id) => whole.has(id))
      const after = regrouped(shape, [...around, group, ...within].slice(0, deepestGroup))
      return allows(actor, shape, after) ? after : []
    })
    if (run && grouped.length > 1) writeAll(board, grouped)
    return grouped.length > 1
  }
}

/** Takes the outermost of the groups apart that lie whole among the shapes; groups within it stay. */
export function ungroupShapes(ids: readonly string[]): Command {
  return (board, actor, run) => {
    const loosened = loosen(board, actor, shapesOf(board, ids))
    if (run) writeAll(board, loosened)
    return loosened.length > 0
  }
}

function loosen(board: Board, actor: Actor, shapes: readonly Shape[]): readonly Shape[] {
  const whole = wholeGroups(board, shapes)
  return shapes.flatMap((shape) => {
    const gone = shape.group?.find((id) => whole.has(id))
    if (gone === undefined) return []
    const after = regrouped(shape, shape.group?.filter((id) => id !== gone) ?? [])
    return allows(actor, shape, after) ? after : []
  })
}

/** From the outermost in, the groups that every one of them is in. */
function sharedBy([first, ...others]: readonly Shape[]): readonly string[] {
  const groups = first?.group ?? []
  const differs = groups.findIndex((id, i) => others.some(({ group }) => group?.[i] !== id))
  return differs < 0 ? groups : groups.slice(0, differs)
}

function regrouped(shape: Shape, group: readonly string[]): Shape {
  const { group: _, ...loose } = shape
  return { ...loose, ...arrangementOf({ group }) }
}

function writeAll(board: Board, shapes: readonly Shape[]): void {
  for (const shape of shapes) board.write.props(shape.id, propsOf(shape))
}
