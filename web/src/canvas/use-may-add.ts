import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { useStore } from '../state/use-store.ts'
import type { Workbench } from './workbench.ts'

const probe = [{ id: 'probe', type: 'sticky', x: 0, y: 0 }]

/** Whether this person may add anything now: asked of the command that would do it. */
export function useMayAdd({ actor, board }: Workbench): boolean {
  return addShapes(probe, Math.random)(board, useStore(actor))
}
