import type { Board } from '../../board/board.ts'
import type { Shape } from '../../shapes/registry.ts'
import type { Spread } from '../../shapes/spread.ts'
import type { ItemScores } from '../rounds/results.ts'
import type { ClosedRound } from '../state.ts'
import { ownShape } from './own-shape.ts'
import { scalesOf, spreadOn } from './spread-of-scale.ts'

/** What each row with a scale of its own came to on the round's first scale. */
export function rowResults(
  board: Board,
  { setup, items }: ClosedRound,
  scores: readonly ItemScores[],
  earlier: readonly ItemScores[],
): readonly (readonly [Shape, Spread])[] {
  const [scale] = scalesOf(setup)
  return items.flatMap((item) => {
    const shape = ownShape(board, item)
    const isRow = shape?.type === 'shift-row' || shape?.type === 'checklist-row'
    const score = scores.find((score) => score.item === item.id)
    const spread = spreadOn(scale, score, earlier)
    if (!isRow || !spread) return []
    const { counts: _, ...row } = spread
    return [[shape, row] as const]
  })
}
