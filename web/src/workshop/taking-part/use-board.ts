import { useEffect, useReducer } from 'react'
import type { BoardView } from '../../scene/whole-board.ts'

/** Renders again when something on the board is another. */
export function useBoardChanges(board: BoardView): void {
  const [, renew] = useReducer((times: number) => times + 1, 0)
  useEffect(() => board.observe(renew), [board])
}
