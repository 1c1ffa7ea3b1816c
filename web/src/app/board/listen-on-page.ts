import type { CommandId, Desk } from '../../canvas/commands/canvas-command.ts'
import { commandOf } from '../../canvas/commands/key-table.ts'

/** What one asks for wherever the focus is: they are held with Ctrl or have a key of their own, and so never write. */
const everywhere: ReadonlySet<CommandId> = new Set([
  'search',
  'search-next',
  'search-previous',
  'palette',
  'minimap',
])

/** Keys that also work beside the canvas, but not in a dialog. Returns what ends it. */
export function listenOnPage(desk: Desk): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
    const { key, code, shiftKey: shift, altKey: alt } = event
    const command = commandOf({ key, code, shift, alt, mod: event.ctrlKey || event.metaKey })
    if (!command || !everywhere.has(command.id)) return
    event.preventDefault()
    command.run(desk)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}
