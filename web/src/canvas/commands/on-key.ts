import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Desk, Workbench } from '../workbench.ts'
import { commandOf } from './key-table.ts'
import type { Press } from './key-binding.ts'

/** Does what the key means on the canvas; false when it means nothing and the browser should have it. */
export function onCanvasKey(press: Press, desk: Desk): boolean {
  // The letter itself is left to the browser, which puts it into the field that has just opened.
  if (writes(press) && oneToWriteIn(desk.bench) && desk.write()) return false
  const command = commandOf(press)
  if (!command || command.byBrowser) return false
  if (!command.can(desk)) return isOurs(press)
  return command.run(desk) !== false
}

/** With one note picked out, typing writes in it. Zooming stays zooming. */
function writes({ key, mod, alt, code, shift }: Press): boolean {
  if (mod || alt || key === '0' || (shift && (code === 'Digit1' || code === 'Digit2'))) return false
  return /^[\p{L}\p{N}]$/u.test(key)
}

function oneToWriteIn({ whole, selection }: Workbench): boolean {
  const [id, another] = selection.get()
  const shape = id === undefined || another !== undefined ? undefined : whole.get(id)
  return shape !== undefined && !shapeOf(shape.type).holdsOthers
}

/** A browser would set a bookmark or turn back, where somebody just had nothing selected. Tab and Enter it may have. */
function isOurs({ key, mod, alt }: Press): boolean {
  return mod || alt || key === 'Delete' || key === 'Backspace' || /^F\d/.test(key)
}
