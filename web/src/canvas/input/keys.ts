import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { ToolId } from '../../tools/tool.ts'
import { deleteSelection, duplicateSelection, fit, moveSelection, selectAll } from '../actions.ts'
import type { Workbench } from '../workbench.ts'

/** One key for each tool, told in its tooltip. */
export const toolKeys = {
  select: 'v',
  hand: 'h',
  sticky: 'n',
  text: 't',
  frame: 'f',
  rectangle: 'r',
  ellipse: 'o',
  arrow: 'a',
  ink: 'p',
} as const satisfies Record<ToolId, string>

const toolOfKey = new Map(Object.entries(toolKeys).map(([tool, key]) => [key as string, tool as ToolId]))

/** Board units per press of an arrow key, and with Shift; and screen pixels when the board moves. */
const STEP = { coarse: 10, fine: 1, pan: 80 } as const
const ZOOM = 1.25

/** The parts of a key press that matter. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

interface Hands {
  readonly bench: Workbench
  /** Uses the tool in hand in the middle of the view; false when it is none that a click would do for. */
  readonly place: () => boolean
  /** Opens the one selected shape for writing; false when it can't be. */
  readonly write: () => boolean
  /** Calls off the gesture under way; false when there is none. */
  readonly cancel: () => boolean
  /** Goes to the next or previous shape in reading order; false at the end. */
  readonly walk: (step: 1 | -1) => boolean
}

/** Does what the key means on the canvas; false when it means nothing and the browser should have it. */
export function onCanvasKey(press: Press, hands: Hands): boolean {
  return press.mod ? onCommand(press, hands) : onPlainKey(press, hands)
}

function onCommand({ key, shift }: Press, { bench }: Hands): boolean {
  switch (key.toLowerCase()) {
    case 'z':
      return done(shift ? bench.history.get().redo() : bench.history.get().undo())
    case 'y':
      return done(bench.history.get().redo())
    case 'd':
      return done(duplicateSelection(bench))
    case 'a':
      return done(selectAll(bench))
    default:
      return false
  }
}

function onPlainKey(press: Press, hands: Hands): boolean {
  const { bench } = hands
  switch (press.key) {
    case 'Escape':
      return escape(hands)
    case 'Tab':
      return hands.walk(press.shift ? -1 : 1)
    case 'Delete':
    case 'Backspace':
      return done(deleteSelection(bench))
    case 'Enter':
      return hands.place() || hands.write()
    case 'F2':
      return hands.write()
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      return done(nudge(press, bench))
    default:
      return onView(press, bench) || onLetter(press, hands)
  }
}

/** One thing at a time: the gesture, the tool, the selection; then the key is the browser's, and Tab leads out. */
function escape({ bench, cancel }: Hands): boolean {
  if (cancel()) return true
  if (bench.toolbox.get() !== 'select') return done(bench.toolbox.choose('select'))
  if (bench.selection.get().length > 0) return done(bench.selection.clear())
  return false
}

function nudge({ key, shift }: Press, bench: Workbench): void {
  const x = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const y = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  const step = shift ? STEP.fine : STEP.coarse
  if (bench.selection.get().length > 0) moveSelection(bench, { x: x * step, y: y * step })
  else bench.camera.panBy({ x: x * STEP.pan, y: y * STEP.pan })
}

function onView({ key, code, shift }: Press, bench: Workbench): boolean {
  if (key === '+' || key === '=') return done(bench.camera.zoomBy(ZOOM))
  if (key === '-') return done(bench.camera.zoomBy(1 / ZOOM))
  if (key === '0') return done(bench.camera.zoomTo(1))
  if (shift && code === 'Digit1') return done(fit(bench, 'all'))
  if (shift && code === 'Digit2') return done(fit(bench, 'selection'))
  return false
}

/** With one note picked out, typing writes in it; otherwise letters are tools. */
function onLetter({ key, alt }: Press, { bench, write }: Hands): boolean {
  if (alt || !/^[\p{L}\p{N}]$/u.test(key)) return false
  const [id, another] = bench.selection.get()
  // The letter itself is left to the browser, which puts it into the field that has just opened.
  if (id !== undefined && another === undefined && isForWriting(bench, id) && write()) return false
  const tool = toolOfKey.get(key.toLowerCase())
  return tool !== undefined && done(bench.toolbox.choose(tool))
}

function isForWriting({ whole }: Workbench, id: string): boolean {
  const shape = whole.get(id)
  return shape !== undefined && !shapeOf(shape.type).holdsOthers
}

function done(_result: unknown): true {
  return true
}
