import { arrowTool } from './arrow-tool.ts'
import { ellipseTool } from './ellipse-tool.ts'
import { frameTool } from './frame-tool.ts'
import { handTool } from './hand-tool.ts'
import { inkTool } from './ink-tool.ts'
import { rectangleTool } from './rectangle-tool.ts'
import { selectTool } from './select-tool.ts'
import { stickyTool } from './sticky-tool.ts'
import { textTool } from './text-tool.ts'
import type { AnyTool, ToolId } from './tool.ts'

/** Every tool there is. A new one is a file, a line here and an id in `tool.ts`. */
export const tools = {
  select: selectTool,
  hand: handTool,
  sticky: stickyTool,
  text: textTool,
  frame: frameTool,
  rectangle: rectangleTool,
  ellipse: ellipseTool,
  arrow: arrowTool,
  ink: inkTool,
} as const satisfies Record<ToolId, AnyTool>
