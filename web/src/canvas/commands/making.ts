import { toolKeys } from '../../tools/tool-keys.ts'
import { toolIds, type ToolId } from '../../tools/tool.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

const toolCommands: readonly CanvasCommand[] = toolIds.map((tool) => ({
  id: `tool-${tool}`,
  group: 'make',
  keys: [toolKeys[tool]],
  can: (desk) => mayUse(tool, desk),
  run: ({ bench }) => bench.toolbox.choose(tool),
}))

/** Taking a tool in hand, and the quickest way to a note. */
export const makingCommands: readonly CanvasCommand[] = [
  ...toolCommands,
  {
    id: 'add-note-here',
    group: 'make',
    menu: 'board',
    can: (desk) => mayUse('sticky', desk),
    run(desk) {
      const { toolbox, aside } = desk.bench
      toolbox.choose('sticky')
      desk.place(aside.menu.get()?.board)
    },
  },
]

const probe = [{ id: 'probe', type: 'sticky', x: 0, y: 0 }]

/** Looking about is for everybody, the rest for those who may add something now. */
function mayUse(tool: ToolId, { bench }: Desk): boolean {
  return tool === 'select' || tool === 'hand' || bench.add(probe, false)
}
