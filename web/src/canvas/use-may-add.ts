import { useStore } from '../state/use-store.ts'
import type { Workbench } from './workbench.ts'

const probe = [{ id: 'probe', type: 'sticky', x: 0, y: 0 }]

/** Whether this person may add anything now: asked of the command that would do it. */
export function useMayAdd(workbench: Workbench): boolean {
  useStore(workbench.actor)
  return workbench.add(probe, false)
}
