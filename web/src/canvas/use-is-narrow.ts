import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 640px)'

/** Whether the page is as narrow as a phone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(observe, () => matchMedia(narrow).matches)
}

function observe(listener: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
