import { boxTool } from './box-tool.ts'

export const ellipseTool = boxTool('ellipse')
