import type { Point } from '@samtavle/shared/geometry/point'
import { handleAt } from '../../tools/handles.ts'
import { tools } from '../../tools/registry.ts'
import type { ToolContext, ToolId } from '../../tools/tool.ts'

const sizing = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'] as const

/** The CSS cursor at a point of the board: what a press there would do. */
export function cursorOver(tool: ToolId, at: Point, context: ToolContext): string {
  if (tool !== 'select') return tools[tool].cursor
  const [id, another] = context.selection()
  const shape = id === undefined || another !== undefined ? undefined : context.get(id)
  const handle = shape && context.mayMove(shape) ? handleAt(shape, at, context.zoom, false) : undefined
  if (!shape || !handle) return tools.select.cursor
  if (handle.kind === 'end') return 'move'
  // Clockwise from straight up, in eighths of a turn; opposite handles share a cursor.
  const angle = (Math.atan2(handle.x, -handle.y) * 180) / Math.PI + shape.rotation
  return sizing[(Math.round(angle / 45) + 8) % 4] ?? 'move'
}
