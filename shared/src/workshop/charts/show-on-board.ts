import type { Board } from '../../board/board.ts'
import type { ItemScores, Results } from '../rounds/results.ts'
import type { ClosedRound } from '../state.ts'
import { heatMapResults } from './heat-map-results.ts'
import { rowResults } from './row-results.ts'
import { showScores } from './scores.ts'
import { wheelResults } from './wheel-results.ts'
import { putProps } from './put-props.ts'

/**
 * Draws what a round came to on the shapes that its setup names, in one transaction; `before` is what the same step's
 * run before came to. Writes only what differs, so that showing again changes nothing; what is gone is left out.
 */
export function showOnBoard(board: Board, round: ClosedRound, before: Results | null): void {
  if (round.setup.chart) board.doc.transact(() => show(board, round, before))
}

function show(board: Board, round: ClosedRound, before: Results | null): void {
  const { chart } = round.setup
  const { results } = round
  if (!chart || results.kind === 'options') return
  // Votes are shown on what was voted on, whatever else the step has.
  if (results.kind === 'counts') return showScores(board, round, results.items)
  const earlier = before?.kind === 'scores' ? before.items : []
  const on = chart.on === null ? undefined : board.get(chart.on)
  switch (chart.as) {
    case 'wheel':
      if (on?.type === 'wheel')
        putProps(board, on, { results: wheelResults(on, round, results.items, earlier) })
      return
    case 'heat-map':
      if (on?.type === 'heat-map') putProps(board, on, heatMapResults(round, results.items, earlier))
      // An item that is a row of its own has a scale there, which says the same.
      return showRows(board, round, results.items, earlier)
    case 'rows':
      return showRows(board, round, results.items, earlier)
    case 'dots':
  }
}

function showRows(
  board: Board,
  round: ClosedRound,
  scores: readonly ItemScores[],
  earlier: readonly ItemScores[],
): void {
  for (const [shape, spread] of rowResults(board, round, scores, earlier))
    putProps(board, shape, { results: spread })
}
