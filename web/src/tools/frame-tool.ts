import { boxTool } from './box-tool.ts'

export const frameTool = boxTool('frame')
