import type { UndoHistory } from '@samtavle/shared/board/undo'
import { useCallback, useSyncExternalStore } from 'react'

/** What can be undone and redone just now. */
export function useHistory(history: UndoHistory): { canUndo: boolean; canRedo: boolean } {
  const observe = useCallback((listener: () => void) => history.observe(listener), [history])
  const canUndo = useSyncExternalStore(observe, () => history.canUndo)
  const canRedo = useSyncExternalStore(observe, () => history.canRedo)
  return { canUndo, canRedo }
}
