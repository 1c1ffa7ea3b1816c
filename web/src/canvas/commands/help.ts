import { boxOf } from '../getting-about/look-at.ts'
import { around, centreOf } from '@samtavle/shared/geometry/box'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** What tells what can be done. */
export const helpCommands: readonly CanvasCommand[] = [
  {
    id: 'palette',
    group: 'help',
    keys: ['mod+k'],
    menu: 'board',
    can: () => true,
    run: ({ bench }) => bench.aside.panel.set('palette'),
  },
  {
    id: 'shortcuts',
    group: 'help',
    keys: ['?'],
    can: () => true,
    run: ({ bench }) => bench.aside.panel.set('help'),
  },
  {
    id: 'context-menu',
    group: 'help',
    keys: ['shift+f10', 'contextmenu'],
    can: () => true,
    run: openMenu,
  },
]

/** For hands without a pointer: at what is selected, or in the middle. */
function openMenu({ bench, scene }: Desk): void {
  const { camera, selection, aside } = bench
  const shapes = selection.get().flatMap((id) => scene.get(id) ?? [])
  const board = centreOf(around(shapes.map(boxOf)) ?? camera.clearView())
  aside.menu.set({ board, screen: within(camera.toScreen(board), camera.clear()) })
}

function within({ x, y }: { x: number; y: number }, box: { x: number; y: number; w: number; h: number }) {
  return { x: Math.min(box.x + box.w, Math.max(box.x, x)), y: Math.min(box.y + box.h, Math.max(box.y, y)) }
}
