import { boxTool } from './box-tool.ts'

export const bubbleTool = boxTool('bubble')
