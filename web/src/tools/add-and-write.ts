import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import type { NewShape } from '@samtavle/shared/board/records'
import type { ToolContext } from './tool.ts'

/** Adds one shape, picks it out, and opens it if there is something to write; false when it may not be added. */
export function addAndWrite(shape: NewShape, context: ToolContext): boolean {
  if (!context.run(addShapes([shape], context.random))) return false
  context.choose('select')
  context.select([shape.id])
  if (context.canWrite(shape.id)) context.write(shape.id)
  return true
}
