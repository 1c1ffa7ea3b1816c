import type { Board } from '@samtavle/shared/board/board'
import type { BoardMeta } from '@samtavle/shared/board/records'
import { useCallback, useSyncExternalStore } from 'react'

/** The board's title, source and language; renders again when one of them changes. */
export function useBoardMeta(board: Board): BoardMeta {
  const observe = useCallback(
    (listener: () => void) =>
      board.observe(({ meta }) => {
        if (meta) listener()
      }),
    [board],
  )
  return useSyncExternalStore(observe, () => board.meta)
}
