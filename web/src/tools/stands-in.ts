import type { Shape } from '@samtavle/shared/shapes/registry'
import type { ToolContext } from './tool.ts'

/** Whether a shape is one of these, or stands in one, however deep. */
export function standsIn(shape: Shape, ids: ReadonlySet<string>, context: Pick<ToolContext, 'get'>): boolean {
  let at: Shape | undefined = shape
  while (at && !ids.has(at.id)) at = at.parent === null ? undefined : context.get(at.parent)
  return at !== undefined
}
