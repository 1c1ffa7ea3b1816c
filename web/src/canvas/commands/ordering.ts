import { reorderShapes, type Direction } from '@samtavle/shared/board/commands/reorder-shapes'
import { reorderSelection } from '../actions.ts'
import type { CanvasCommand } from './canvas-command.ts'

/** What lies in front of what. */
export const orderingCommands: readonly CanvasCommand[] = [
  order('bring-forward', 'forward', ['mod+]', 'pageup']),
  order('send-backward', 'backward', ['mod+[', 'pagedown']),
  order('bring-to-front', 'front', ['mod+shift+]', 'shift+pageup']),
  order('send-to-back', 'back', ['mod+shift+[', 'shift+pagedown']),
]

function order(id: CanvasCommand['id'], direction: Direction, keys: readonly string[]): CanvasCommand {
  return {
    id,
    group: 'order',
    keys,
    menu: 'selection',
    can: ({ bench }) => bench.can(reorderShapes(bench.selection.get(), direction, Math.random)),
    run: ({ bench }) => void reorderSelection(bench, direction),
  }
}
