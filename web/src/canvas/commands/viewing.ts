import { fit } from '../view/fit.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** How much closer one press comes. */
const ZOOM = 1.25

/** Where one looks, and how close. */
export const viewingCommands: readonly CanvasCommand[] = [
  {
    id: 'fit-all',
    group: 'view',
    keys: ['shift+1'],
    menu: 'board',
    can: hasContent,
    run: ({ bench }) => fit(bench, 'all'),
  },
  {
    id: 'fit-selection',
    group: 'view',
    keys: ['shift+2'],
    menu: 'selection',
    can: ({ bench }) => bench.selection.get().length > 0,
    run: ({ bench }) => fit(bench, 'selection'),
  },
  // Before what '=' does, which on many keyboards is written with Shift and 0.
  zoomTo('zoom-100', 1, ['shift+0', '0']),
  {
    id: 'zoom-in',
    group: 'view',
    keys: ['+', '='],
    can: () => true,
    run: ({ bench }) => bench.camera.zoomBy(ZOOM),
  },
  {
    id: 'zoom-out',
    group: 'view',
    keys: ['-'],
    can: () => true,
    run: ({ bench }) => bench.camera.zoomBy(1 / ZOOM),
  },
  zoomTo('zoom-50', 0.5),
  zoomTo('zoom-200', 2),
  snapping('snap-to-lines', 'lines'),
  snapping('snap-to-grid', 'grid'),
]

function hasContent({ bench }: Desk): boolean {
  return bench.whole.all().length > 0
}

/** Whether what is moved keeps to that; for this person alone. */
function snapping(id: CanvasCommand['id'], what: 'lines' | 'grid'): CanvasCommand {
  return {
    id,
    group: 'view',
    isOn: ({ bench }) => bench.chosen.snapping.get()[what],
    can: ({ bench }) => bench.actor.get().person.role !== 'observer',
    run({ bench }) {
      const { snapping } = bench.chosen
      const now = snapping.get()
      snapping.set({ ...now, [what]: !now[what] })
    },
  }
}

function zoomTo(id: CanvasCommand['id'], zoom: number, keys: readonly string[] = []): CanvasCommand {
  return { id, group: 'view', keys, can: () => true, run: ({ bench }) => bench.camera.zoomTo(zoom) }
}
