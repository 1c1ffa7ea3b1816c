import { useSyncExternalStore } from 'react'
import type { Readable } from './store.ts'

/** Renders again when the value changes. */
export function useStore<T>(store: Readable<T>): T {
  return useSyncExternalStore(store.observe, store.get)
}
