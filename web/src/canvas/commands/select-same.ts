import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Workbench } from '../workbench.ts'

export type Likeness = (shape: Shape) => string | undefined

/** Note, rectangle, arrow: each its own. */
export const kind: Likeness = ({ type }) => type

/** Only notes are told apart by it. */
export const color: Likeness = (shape) =>
  shape.type === 'sticky' ? `sticky ${shape.props.color}` : undefined

/** Whether something is picked out that may have its like. */
export function hasLike({ whole, selection }: Workbench, likeness: Likeness): boolean {
  return likenesses(selection.get(), whole, likeness).size > 0
}

function likenesses(
  ids: readonly string[],
  whole: Workbench['whole'],
  likeness: Likeness,
): ReadonlySet<string> {
  const shapes = ids.map((id) => whole.get(id)).filter((shape) => shape !== undefined)
  return new Set(shapes.map(likeness).filter((like) => like !== undefined))
}

/** Picks out everything that is like one of those that are, as far as one may pick it out at all; not what is locked. */
export function selectSame({ whole, selection, actor }: Workbench, likeness: Likeness): void {
  const kept = selection.get()
  const wanted = likenesses(kept, whole, likeness)
  const { editsTemplate } = actor.get()
  const same = whole
    .all()
    .filter((shape) => (shape.layer === 'contribution' || editsTemplate) && !shape.locked)
    .filter((shape) => wanted.has(likeness(shape) ?? ''))
  selection.set([...kept, ...same.map(({ id }) => id)])
}
