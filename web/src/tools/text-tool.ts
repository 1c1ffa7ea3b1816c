import { boxTool } from './box-tool.ts'

export const textTool = boxTool('text')
