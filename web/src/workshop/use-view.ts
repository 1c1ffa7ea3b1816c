import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { useSyncExternalStore } from 'react'
import type { WorkshopSession } from '../connection/workshop-session.ts'

/** One part of what this person sees of the workshop; renders again when it is another. */
export function useView<T>(
  { view }: Pick<WorkshopSession, 'view'>,
  select: (view: WorkshopView | undefined) => T,
): T {
  return useSyncExternalStore(view.observe, () => select(view.get()))
}
