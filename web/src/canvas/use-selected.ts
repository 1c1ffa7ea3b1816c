import type { Shape } from '@samtavle/shared/shapes/registry'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Workbench } from './workbench.ts'

/** The selected shapes as they stand on the board; rendered again only when one of them changes. */
export function useSelected({ whole, selection }: Workbench): readonly Shape[] {
  const last = useRef<readonly Shape[]>([])
  const observe = useCallback(
    (listener: () => void) => {
      const stopSelection = selection.observe(listener)
      const stopBoard = whole.observe(listener)
      return () => {
        stopSelection()
        stopBoard()
      }
    },
    [whole, selection],
  )
  return useSyncExternalStore(observe, () => {
    const shapes = selection.get().flatMap((id) => whole.get(id) ?? [])
    const known = last.current
    const same = shapes.length === known.length && shapes.every((shape, i) => shape === known[i])
    return same ? known : (last.current = shapes)
  })
}
