import { shapes } from '@samtavle/shared/shapes/registry'
import { drop, dropTool } from './drop-tool.ts'
import type { Pointer, ToolContext } from './tool.ts'

/** A click puts a note with its middle there and opens it for writing. */
export const stickyTool = dropTool('sticky', propsOf)

/** The same without the tool in hand. */
export function placeSticky(event: Pointer, context: ToolContext): boolean {
  return drop('sticky', propsOf(context), event, context)
}

function propsOf(context: ToolContext): object {
  return { ...shapes.sticky.defaults, ...context.styleFor('sticky') }
}
