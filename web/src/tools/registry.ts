import { handTool } from './hand-tool.ts'
import type { LateTool } from './late-tool.ts'
import type { lateTools } from './late-tools.ts'
import { stickyTool } from './sticky-tool.ts'
import type { AnyTool, ToolId } from './tool.ts'

/** Every tool there is: those that everybody begins with, and those that are fetched. */
export const tools = {
  // In hand from the beginning, and here before the hand is.
  select: {
    id: 'select',
    cursor: 'default',
    fetch: async () => (await import('./select-tool.ts')).selectTool,
  },
  hand: handTool,
  sticky: stickyTool,
  text: late('text'),
  frame: late('frame'),
  rectangle: late('rectangle'),
  ellipse: late('ellipse'),
  diamond: late('diamond'),
  bubble: late('bubble'),
  arrow: late('arrow'),
  ink: late('ink'),
  highlighter: late('highlighter'),
  eraser: late('eraser'),
  sticker: late('sticker', 'copy'),
  table: late('table'),
  link: late('link', 'copy'),
  image: late('image', 'default'),
} as const satisfies Record<ToolId, AnyTool | LateTool>

function late(id: keyof typeof lateTools, cursor = 'crosshair'): LateTool {
  return { id, cursor, fetch: async () => (await fetchLateTools())[id] }
}

/** They come together, in one file. */
export async function fetchLateTools(): Promise<typeof lateTools> {
  return (await import('./late-tools.ts')).lateTools
}
