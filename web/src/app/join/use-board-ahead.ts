import { useEffect } from 'react'
import { fetchAhead } from '../../ui/later.tsx'

/** Milliseconds until a plain page has all that is its own. */
const REST = 1000

/** From a plain page one goes on to a board: the board's code comes while one reads, types or chooses. */
export function useBoardAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead(() => import('./board-gate.tsx')), REST)
    return () => clearTimeout(timer)
  }, [])
}
