import type { CommandId } from '../../canvas/commands/canvas-command.ts'
import type { Desk } from '../../canvas/workbench.ts'
import { commandOf } from '../../canvas/commands/key-table.ts'

/** What one asks for wherever the focus is, also in a field: they never write. */
const everywhere: ReadonlySet<CommandId> = new Set([
  'search',
  'search-next',
  'search-previous',
  'palette',
  'minimap',
])

/**
 * Keys that also work beside the canvas: the others with Ctrl unless one writes there, and all of them where nothing else
 * wants them. Not in a dialog. Returns what ends it.
 */
export function listenOnPage(desk: Desk): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
    const { key, code, shiftKey: shift, altKey: alt } = event
    const command = commandOf({ key, code, shift, alt, mod: event.ctrlKey || event.metaKey })
    if (!command || !(everywhere.has(command.id) || (isHeld(event) && !command.byBrowser))) return
    event.preventDefault()
    if (command.can(desk)) command.run(desk)
  }
  const controller = new AbortController()
  const { signal } = controller
  window.addEventListener('keydown', onKey, { signal })
  void fetchStrayKeys(desk, signal)
  return () => controller.abort()
}

/** What nobody misses at once: without a connection keys go on belonging where the focus is. */
async function fetchStrayKeys({ bench }: Desk, signal: AbortSignal): Promise<void> {
  const module = await import('../../canvas/input/stray-keys.ts').catch(() => undefined)
  const room = bench.canvas.room.get()
  if (room && !signal.aborted) module?.takeStrayKeys(room.host, signal)
}

/** With a button in focus that the mouse has pressed, such as a colour, what was done is still undone. */
function isHeld({ ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && target instanceof Element && !target.closest(fields)
}

// A menu that has closed keeps the focus until it is out of sight.
const fields = 'input, textarea, select, [contenteditable], [role=menu]:not([data-closed])'

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}
