import { arrowTool } from './arrow-tool.ts'
import { bubbleTool } from './bubble-tool.ts'
import { diamondTool } from './diamond-tool.ts'
import { ellipseTool } from './ellipse-tool.ts'
import { eraserTool } from './eraser-tool.ts'
import { frameTool } from './frame-tool.ts'
import { highlighterTool } from './highlighter-tool.ts'
import { imageTool } from './image-tool.ts'
import { inkTool } from './ink-tool.ts'
import { linkTool } from './link-tool.ts'
import { rectangleTool } from './rectangle-tool.ts'
import { stickerTool } from './sticker-tool.ts'
import { tableTool } from './table-tool.ts'
import { textTool } from './text-tool.ts'

/** The tools that come after the page. A new one is a file, a line here, its id in `tool.ts` and its cursor in `registry.ts`. */
export const lateTools = {
  text: textTool,
  frame: frameTool,
  rectangle: rectangleTool,
  ellipse: ellipseTool,
  diamond: diamondTool,
  bubble: bubbleTool,
  arrow: arrowTool,
  ink: inkTool,
  highlighter: highlighterTool,
  eraser: eraserTool,
  sticker: stickerTool,
  table: tableTool,
  link: linkTool,
  image: imageTool,
}
