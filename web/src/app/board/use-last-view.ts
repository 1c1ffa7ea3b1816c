import { useEffect, useState } from 'react'
import type { View } from '../../canvas/view/camera.ts'
import type { Studio } from './use-studio.ts'

/**
 * Where this person was looking on this board in this tab, when it was last left or loaded anew. Three numbers, kept no
 * longer than the tab: a device keeps nothing of a board.
 */
export function useLastView({ info, workbench: { camera } }: Studio): View | undefined {
  const key = `samtavle.view.${info.id}.${info.you.participantId}`
  const [last] = useState(() => parse(tab()?.getItem(key)))
  useEffect(() => {
    const keep = () => {
      const { x, y, zoom } = camera.get()
      tab()?.setItem(key, `${x} ${y} ${zoom}`)
    }
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [key, camera])
  return last
}

function parse(words: string | null = null): View | undefined {
  const [x = NaN, y = NaN, zoom = NaN] = words?.split(' ').map(Number) ?? []
  return [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : undefined
}

function tab(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined // Blocked by the browser's settings: one begins with the whole board.
  }
}
