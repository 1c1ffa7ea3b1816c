import { boxTool } from './box-tool.ts'

export const tableTool = boxTool('table')
