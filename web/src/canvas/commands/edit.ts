import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { around, turned } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { deleteSelection, duplicateSelection, moveSelection } from '../actions.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk, Workbench } from '../workbench.ts'
import { gridStep } from '../../tools/snapping/snap.ts'

/** Board units per press of an arrow key, with Shift and with Ctrl; and screen pixels when the board moves. */
const STEP = { near: 10, far: 50, fine: 1, pan: 80 } as const
/** The same where one keeps to the grid, in its lines; what is fine lets go of it. */
const LINES = { [STEP.near]: 1, [STEP.far]: 5, [STEP.fine]: 0 } as const

/** What is done to what is there. */
export const editCommands: readonly CanvasCommand[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+z'],
    menu: 'board',
    can: ({ bench }) => bench.history.get().canUndo,
    run: ({ bench }) => bench.history.get().undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    menu: 'board',
    can: ({ bench }) => bench.history.get().canRedo,
    run: ({ bench }) => bench.history.get().redo(),
  },
  {
    id: 'write',
    group: 'edit',
    keys: ['enter', 'f2'],
    can: () => true,
    run: (desk) => desk.place() || desk.write(),
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['mod+d'],
    menu: 'selection',
    can: hasSelection,
    run: ({ bench }) => void duplicateSelection(bench),
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['delete', 'backspace'],
    menu: 'selection',
    can: ({ bench }) => bench.can(deleteShapes(bench.selection.get())),
    run: ({ bench }) => void deleteSelection(bench),
  },
  ...(['left', 'right', 'up', 'down'] as const).flatMap((way) => [
    nudge(`nudge-${way}`, way, `arrow${way}`, STEP.near),
    nudge(`nudge-${way}-far`, way, `shift+arrow${way}`, STEP.far),
    nudge(`nudge-${way}-fine`, way, `mod+arrow${way}`, STEP.fine),
  ]),
]

function hasSelection({ bench }: Desk): boolean {
  return bench.selection.get().length > 0
}

/** Moves what is selected, and the board when nothing is. */
function nudge(
  id: CanvasCommand['id'],
  way: 'left' | 'right' | 'up' | 'down',
  key: string,
  step: keyof typeof LINES,
): CanvasCommand {
  const x = way === 'left' ? -1 : way === 'right' ? 1 : 0
  const y = way === 'up' ? -1 : way === 'down' ? 1 : 0
  return {
    id,
    group: 'edit',
    keys: [key],
    can: () => true,
    run(desk) {
      const { bench } = desk
      if (hasSelection(desk)) moveSelection(bench, strideOf(bench, { x, y }, step))
      else bench.camera.panBy({ x: x * STEP.pan, y: y * STEP.pan })
    },
  }
}

/** On the grid it goes from line to line, even when it has been between two of them. */
function strideOf({ chosen, selection, whole }: Workbench, way: Point, step: keyof typeof LINES): Point {
  const lines = chosen.snapping.get().grid ? LINES[step] : 0
  const shapes = selection.get().flatMap((id) => whole.get(id) ?? [])
  const box = lines > 0 ? around(shapes.map((shape) => turned(shape, shape.rotation))) : undefined
  if (!box) return { x: way.x * step, y: way.y * step }
  return { x: toLine(box.x, way.x * lines), y: toLine(box.y, way.y * lines) }
}

/** How far it is to a line so many further on. */
function toLine(at: number, lines: number): number {
  if (lines === 0) return 0
  const from = lines > 0 ? Math.floor(at / gridStep) : Math.ceil(at / gridStep)
  return (from + lines) * gridStep - at
}
