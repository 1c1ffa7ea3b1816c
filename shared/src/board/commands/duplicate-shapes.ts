import { add, type Point } from '../../geometry/point.ts'
import { withoutHouseProps } from '../../shapes/house-props.ts'
import type { Shape } from '../../shapes/registry.ts'
import type { ArrowEnd } from '../../shapes/shape.ts'
import type { Board } from '../board.ts'
import { most } from '../flaw-in.ts'
import { wholeGroups } from '../groups.ts'
import { putOnTop } from '../make-shapes.ts'
import { jitteredKeys, type Random } from '../order.ts'
import { textsFit } from '../texts-fit.ts'
import { writeShape } from '../write-shape.ts'
import { allows, layerFor, type Actor, type Command, signatureOn } from './command.ts'

export interface Duplicating {
  /** The id of each copy; asked once for each shape, those that stand in copied frames among them, and each group. */
  readonly idOf: (original: string) => string
  readonly by: Point
  readonly random: Random
}

/**
 * Copies shapes, frames with all that stands in them; copied arrows hang on the copies of what they hung on, and copies
 * of whole groups are groups again. Nothing of it is locked.
 */
export function duplicateShapes(ids: readonly string[], { idOf, by, random }: Duplicating): Command {
  return (board, actor, run) => {
    const originals = withChildren(board, ids).filter(
      (shape) => textsFit(shape.texts) && allows(actor, undefined, copyOf(shape, actor, shape.id)),
    )
    if (originals.length === 0 || board.all().length + originals.length > most.shapes) return false
    if (!run) return true
    const names = new Map(
      [...originals.map(({ id }) => id), ...wholeGroups(board, originals)].map((id) => [id, idOf(id)]),
    )
    const copies = originals.map((shape) =>
      moved(copyOf(shape, actor, names.get(shape.id) ?? shape.id), by, names),
    )
    for (const shape of putOnTop(board, copies, jitteredKeys(random))) writeShape(board, shape)
    return true
  }
}

/** In the order in which they are painted, so that the copies lie in the same. */
function withChildren(board: Board, ids: readonly string[]): readonly Shape[] {
  const all = new Set(ids)
  for (const id of all) for (const child of board.children(id)) all.add(child)
  return all.size === 0 ? [] : board.all().filter(({ id }) => all.has(id))
}

function copyOf(shape: Shape, actor: Actor, id: string): Shape {
  const layer = shape.layer === 'template' ? layerFor(actor) : shape.layer
  const { locked: _, ...free } = shape
  const props = withoutHouseProps(shape.props)
  return { ...free, props, id, layer, author: signatureOn(actor, layer) } as Shape
}

function moved(copy: Shape, by: Point, names: ReadonlyMap<string, string>): Shape {
  const renamed = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const carry = (end: ArrowEnd): ArrowEnd => {
    const isHeld = end.target !== null && !names.has(end.target)
    return isHeld ? end : { ...end, target: renamed(end.target), point: add(end.point, by) }
  }
  const { ends, group } = copy
  return {
    ...copy,
    ...add(copy, by),
    parent: renamed(copy.parent),
    // The copy of one member stands in the group with it.
    ...(group && { group: group.map((id) => names.get(id) ?? id) }),
    ...(ends && { ends: { start: carry(ends.start), end: carry(ends.end) } }),
  }
}
