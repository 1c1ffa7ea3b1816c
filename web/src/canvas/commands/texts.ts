import { canFormat, formatSelection, type WholeFormat } from '../formats/format-selection.ts'
import type { CanvasCommand, CommandId } from './canvas-command.ts'

function formatCommand(id: CommandId, format: WholeFormat, key: string): CanvasCommand {
  return {
    id,
    group: 'text',
    keys: [key],
    menu: 'selection',
    can: ({ bench }) => canFormat(bench, format),
    run: ({ bench }) => formatSelection(bench, format),
  }
}

/** How words look. The same keys do the same to what is selected while one writes. */
export const textsCommands: readonly CanvasCommand[] = [
  formatCommand('bold', 'bold', 'mod+b'),
  formatCommand('italic', 'italic', 'mod+i'),
  formatCommand('strike', 'strike', 'mod+shift+x'),
  formatCommand('bullet-list', 'bullet', 'mod+shift+8'),
  formatCommand('numbered-list', 'ordered', 'mod+shift+7'),
]
