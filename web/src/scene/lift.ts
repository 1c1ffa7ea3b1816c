import { boxOfEnds, resolveEnds, routeIn } from '@samtavle/shared/board/arrow-ends'
import { placed, withFollowers } from '@samtavle/shared/board/placing'
import { endOf } from '@samtavle/shared/board/write-shape'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { BoardView } from './whole-board.ts'

export type Drafts = Readonly<Record<string, Draft>>

/**
 * The shapes as they are while being dragged, with what stands in them, and every arrow that hangs on one of them; and
 * those that are being changed otherwise.
 */
export function lift(
  board: BoardView,
  drafts: Drafts,
  changed: readonly Shape[] = [],
): ReadonlyMap<string, Shape> {
  const lifted = new Map<string, Shape>()
  const arrows = new Set<string>()
  for (const [id, place] of withFollowers(board, new Map(Object.entries(drafts)))) {
    const shape = board.get(id)
    if (!shape) continue
    lifted.set(id, placed(shape, place))
    for (const arrow of shape.ends ? [id] : board.arrowsAt(id)) arrows.add(arrow)
  }
  for (const id of arrows) {
    const arrow = lifted.get(id) ?? board.get(id)
    if (arrow?.ends)
      lifted.set(
        id,
        aimed(arrow, arrow.ends, (target) => lifted.get(target) ?? board.get(target)),
      )
  }
  for (const shape of changed) if (board.get(shape.id)) lifted.set(shape.id, shape)
  return lifted
}

function aimed(
  arrow: Shape,
  { start, end }: NonNullable<Shape['ends']>,
  targetOf: (id: string) => Shape | undefined,
): Shape {
  const ends = resolveEnds({ start: endOf(start), end: endOf(end) }, targetOf, routeIn(arrow.props))
  return { ...arrow, ...boxOfEnds(ends), ends }
}
