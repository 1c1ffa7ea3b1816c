import type { Point } from '@samtavle/shared/geometry/point'
import type { Handle } from '../../tools/handles.ts'
import { carried, gripped, handleOn } from '../../tools/picking.ts'
import { tools } from '../../tools/registry.ts'
import type { ToolContext, ToolId } from '../../tools/tool.ts'
import turning from './turning.svg'

const sizing = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'] as const

/** What a press at a point of the board would do: the CSS cursor that says it, and the shape that it would pick out. */
export function hoverOver(
  tool: ToolId,
  at: Point | undefined,
  context: ToolContext,
): { readonly cursor: string; readonly shape?: string } {
  if (tool !== 'select' || !at) return { cursor: tools[tool].cursor }
  const handle = handleOn(at, false, context)
  if (handle) return { cursor: cursorOf(handle, turnOf(context)) }
  const shape = gripped(at, context)
  if (!shape) return { cursor: carried(at, context) ? 'move' : tools.select.cursor }
  const isHeld = context.selection().includes(shape.id) && context.mayMove(shape)
  return { cursor: isHeld ? 'move' : tools.select.cursor, shape: shape.id }
}

/** How far the one selected shape is turned, and its handles with it. */
function turnOf(context: ToolContext): number {
  const [id, another] = context.selection()
  return id === undefined || another !== undefined ? 0 : (context.get(id)?.rotation ?? 0)
}

const knobCursors = { any: 'move', across: 'col-resize', down: 'row-resize' } as const

function cursorOf(handle: Handle, rotation: number): string {
  if (handle.kind === 'end') return 'move'
  if (handle.kind === 'connect') return 'crosshair'
  if (handle.kind === 'bend') return handle.isUpright ? 'ew-resize' : 'ns-resize'
  if (handle.kind === 'knob') return knobCursors[handle.way]
  if (handle.kind === 'turn') return `url("${turning}") 12 12, grab`
  // Clockwise from straight up, in eighths of a turn; opposite handles share a cursor.
  const angle = (Math.atan2(handle.x, -handle.y) * 180) / Math.PI + rotation
  return sizing[(Math.round(angle / 45) + 8) % 4] ?? 'move'
}
