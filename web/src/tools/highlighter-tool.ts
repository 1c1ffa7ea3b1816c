import { strokeTool } from './stroke-tool.ts'

/** A wide pen that is seen through. */
export const highlighterTool = strokeTool('highlighter', 'highlighter')
