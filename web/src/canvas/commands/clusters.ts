import { clusterShapes } from '@samtavle/shared/board/commands/cluster-shapes'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { newId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import type { CanvasCommand } from './canvas-command.ts'

/** Notes that say the same thing, under one title. */
export const clusterCommands: readonly CanvasCommand[] = [
  {
    id: 'cluster',
    group: 'arrange',
    keys: ['mod+alt+g'],
    menu: 'selection',
    can: ({ bench }) => bench.can(clusterShapes(bench.selection.get(), newId(), Math.random)),
    run({ bench }) {
      const id = newId()
      if (!bench.run(clusterShapes(bench.selection.get(), id, Math.random))) return false
      bench.selection.set([id])
      bench.writing.at.set({ id, part: 'title' })
      return true
    },
  },
  {
    id: 'dissolve-cluster',
    group: 'arrange',
    menu: 'selection',
    can: ({ bench }) => bench.can(deleteShapes(selectedClusters(bench))),
    run({ bench }) {
      const ids = selectedClusters(bench)
      const notes = ids.flatMap((id) => [...bench.whole.boardOf(id).children(id)])
      if (!bench.run(deleteShapes(ids))) return false
      bench.selection.set(notes)
      return true
    },
  },
]

function selectedClusters({ selection, whole }: Workbench): readonly string[] {
  return selection.get().filter((id) => whole.get(id)?.type === 'cluster')
}
