import { boxTool } from './box-tool.ts'

export const rectangleTool = boxTool('rectangle')
