import type { ToolId } from './tool.ts'

/** One key for each tool, told in its tooltip. */
export const toolKeys = {
  select: 'v',
  hand: 'h',
  sticky: 'n',
  text: 't',
  frame: 'f',
  rectangle: 'r',
  ellipse: 'o',
  diamond: 'd',
  bubble: 'b',
  arrow: 'a',
  ink: 'p',
  highlighter: 'm',
  eraser: 'e',
  sticker: 's',
  table: 'shift+t',
  link: 'shift+k',
  image: 'i',
} as const satisfies Record<ToolId, string>
