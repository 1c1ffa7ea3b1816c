import type { Board } from '../../board/board.ts'
import type { Shape } from '../../shapes/registry.ts'
import { shapeOf } from '../../shapes/registry.ts'
import { scoreOf, type Score } from '../../shapes/score/score.ts'
import type { ItemCount } from '../rounds/results.ts'
import type { ClosedRound } from '../state.ts'
import { ownShape } from './own-shape.ts'
import { putProps } from './put-props.ts'

interface Voted {
  readonly shape: Shape
  readonly count: ItemCount
}

/** Writes on each shape that was voted on what it got; what got none shows none, whatever it showed before. */
export function showScores(board: Board, round: ClosedRound, counts: readonly ItemCount[]): void {
  const voted = votedOn(board, round, counts)
  const first = round.runOffOf === null ? 1 : placeOf(voted)
  const unit = round.setup.kind === 'points' ? ({ unit: 'points' } as const) : {}
  for (const { shape, count } of voted) {
    const { total, rank, tied } = count
    const score: Score | undefined =
      total === 0 ? undefined : { dots: total, rank: first + rank - 1, tied, ...unit }
    putProps(board, shape, { score })
  }
}

function votedOn(board: Board, { items }: ClosedRound, counts: readonly ItemCount[]): readonly Voted[] {
  return items.flatMap((item) => {
    const count = counts.find((count) => count.item === item.id)
    const shape = ownShape(board, item)
    return shape && count && takesScore(shape) ? [{ shape, count }] : []
  })
}

/** A run-off is about the place that its items share: the best of them gets it. */
function placeOf(voted: readonly Voted[]): number {
  const ranks = voted.flatMap(({ shape }) => scoreOf(shape.props)?.rank ?? [])
  return ranks.length === 0 ? 1 : Math.min(...ranks)
}

function takesScore({ type }: Shape): boolean {
  const schema = shapeOf(type).props
  return 'properties' in schema && Object.hasOwn(schema.properties as object, 'score')
}
