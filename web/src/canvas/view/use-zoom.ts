import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Camera } from './camera.ts'

/** Milliseconds between two numbers: nobody reads faster, and React never renders per frame. */
const PAUSE = 120

/** The zoom in whole percent. */
export function useZoom(camera: Camera): number {
  const shown = useRef(percentOf(camera))
  const observe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const stop = camera.observe(() => {
        timer ??= setTimeout(() => {
          timer = undefined
          shown.current = percentOf(camera)
          listener()
        }, PAUSE)
      })
      shown.current = percentOf(camera)
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    [camera],
  )
  return useSyncExternalStore(observe, () => shown.current)
}

function percentOf(camera: Camera): number {
  return Math.round(camera.get().zoom * 100)
}
