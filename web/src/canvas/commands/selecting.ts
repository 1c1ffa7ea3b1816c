import { selectAll } from '../actions.ts'
import { leaveGroup } from '../workbench/entered-group.ts'
import type { CanvasCommand, CommandId } from './canvas-command.ts'
import { color, hasLike, kind, selectSame, type Likeness } from './select-same.ts'

/** What picks out, and lets go. */
export const selectingCommands: readonly CanvasCommand[] = [
  {
    id: 'select-all',
    group: 'select',
    keys: ['mod+a'],
    menu: 'board',
    can: ({ bench }) => bench.whole.all().length > 0,
    run: ({ bench }) => selectAll(bench),
  },
  same('select-same-kind', kind),
  same('select-same-color', color),
  { id: 'next-object', group: 'select', keys: ['tab'], can: () => true, run: (desk) => desk.walk(1) },
  {
    id: 'previous-object',
    group: 'select',
    keys: ['shift+tab'],
    can: () => true,
    run: (desk) => desk.walk(-1),
  },
  {
    id: 'let-go',
    group: 'select',
    keys: ['escape'],
    can: () => true,
    // One thing at a time: the gesture, the tool, the group, the selection; then the key is the browser's, and Tab leads out.
    run(desk) {
      const { bench } = desk
      if (desk.cancel()) return true
      if (bench.toolbox.get() !== 'select') bench.toolbox.choose('select')
      else if (leaveGroup(bench)) return
      else if (bench.selection.get().length > 0) bench.selection.clear()
      else return false
      return true
    },
  },
]

function same(id: CommandId, likeness: Likeness): CanvasCommand {
  return {
    id,
    group: 'select',
    menu: 'selection',
    can: ({ bench }) => hasLike(bench, likeness),
    run: ({ bench }) => selectSame(bench, likeness),
  }
}
