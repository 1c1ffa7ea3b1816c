import type { NewShape } from '@samtavle/shared/board/records'
import type { ToolContext } from './tool.ts'

/** Adds one shape, puts the tool down and picks the shape out; false when it may not be added. */
export function addAndSelect(shape: NewShape, context: ToolContext): boolean {
  if (!context.add([shape])) return false
  context.choose('select')
  context.select([shape.id])
  return true
}

/** The same, and opens it if there is something to write. */
export function addAndWrite(shape: NewShape, context: ToolContext): boolean {
  if (!addAndSelect(shape, context)) return false
  if (context.canWrite(shape.id)) context.write(shape.id)
  return true
}
